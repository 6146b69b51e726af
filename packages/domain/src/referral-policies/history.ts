import { rewardPolicies, rewardPolicyHistory, users } from "@buzz/db/schema";
import { count, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import type { historyInput, historyOutput } from "./schemas.js";

/** What was changed of a policy, newest first; of a deleted one too. @throws RESOURCE_001 unknown. */
export async function policyHistory(
  ctx: AdminContext,
  input: z.output<typeof historyInput>,
): Promise<z.output<typeof historyOutput>> {
  const ofPolicy = eq(rewardPolicyHistory.policyId, input.id);
  const [[policy], rows, [total]] = await Promise.all([
    ctx.db
      .select({ id: rewardPolicies.id })
      .from(rewardPolicies)
      .where(eq(rewardPolicies.id, input.id)),
    ctx.db
      .select({ change: rewardPolicyHistory, actor: { id: users.id, name: users.name } })
      .from(rewardPolicyHistory)
      .leftJoin(users, eq(users.id, rewardPolicyHistory.actorId))
      .where(ofPolicy)
      .orderBy(desc(rewardPolicyHistory.at), desc(rewardPolicyHistory.id))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(rewardPolicyHistory).where(ofPolicy),
  ]);
  if (policy === undefined) throw new AppError("RESOURCE_001");
  const items = rows.map(({ change: { field, oldValue, newValue, reason, at }, actor }) => ({
    field,
    oldValue,
    newValue,
    actor,
    reason,
    at,
  }));
  return paginate(items, total?.count ?? 0, input);
}
