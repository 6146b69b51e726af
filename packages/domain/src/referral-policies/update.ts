import { rewardPolicies } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { changesBetween } from "./changes.js";
import { columnsOf } from "./columns.js";
import { lockPolicy } from "./lock.js";
import { oneActive } from "./one-active.js";
import { recordChanges } from "./record-changes.js";
import type { policy, updateInput } from "./schemas.js";

type Policy = z.output<typeof policy>;
type Input = z.output<typeof updateInput>;

/**
 * Changes what is given of a policy and keeps the rest; conditions are replaced as a whole. Every field that differs
 * is written to its history.
 *
 * @throws RESOURCE_001 unknown or deleted. POLICY_001 another active policy of its type exists.
 * @throws VALIDATION_003 what a sign-up brings is always points.
 */
export async function updatePolicy(ctx: AdminContext, input: Input): Promise<Policy> {
  const updated = await oneActive(() =>
    ctx.db.transaction(async (tx) => {
      const before = await lockPolicy(ctx, tx, input.id);
      const after = { ...changed(before, input), updatedAt: ctx.clock() };
      const changes = changesBetween(before, after);
      if (changes.length === 0) return before;
      await tx
        .update(rewardPolicies)
        .set(await columnsOf(ctx, tx, after))
        .where(eq(rewardPolicies.id, input.id));
      await recordChanges(ctx, tx, input.id, changes, input.reason);
      await recordAudit(ctx, tx, {
        action: "referral_policy.update",
        entityType: "reward_policy",
        entityId: input.id,
        oldValues: Object.fromEntries(changes.map(({ field, oldValue }) => [field, oldValue])),
        newValues: Object.fromEntries(changes.map(({ field, newValue }) => [field, newValue])),
        reason: input.reason,
      });
      return after;
    }),
  );
  ctx.settings.invalidate();
  return updated;
}

const changed = (before: Policy, input: Input): Policy => ({
  ...before,
  type: input.type ?? before.type,
  name: input.name ?? before.name,
  description: input.description ?? before.description,
  reward: {
    type: input.reward?.type ?? before.reward.type,
    amount: input.reward?.amount ?? before.reward.amount,
  },
  conditions: input.conditions ?? before.conditions,
  priority: input.priority ?? before.priority,
  status: input.status ?? before.status,
});
