import { rewardPolicies } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { lockPolicy } from "./lock.js";
import { recordChanges } from "./record-changes.js";
import type { removeInput, removeOutput } from "./schemas.js";

/**
 * Takes a policy out of use, or deletes it for good: it then stays for its history alone.
 *
 * @throws RESOURCE_001 unknown or deleted.
 */
export async function removePolicy(
  ctx: AdminContext,
  { id, permanent, reason }: z.output<typeof removeInput>,
): Promise<z.output<typeof removeOutput>> {
  const status = permanent ? "deleted" : "inactive";
  return ctx.db.transaction(async (tx) => {
    const before = await lockPolicy(ctx, tx, id);
    if (before.status !== status) {
      await tx
        .update(rewardPolicies)
        .set({ status, updatedAt: ctx.clock() })
        .where(eq(rewardPolicies.id, id));
      const change = { field: "status", oldValue: before.status, newValue: status };
      await recordChanges(ctx, tx, id, [change], reason);
      await recordAudit(ctx, tx, {
        action: "referral_policy.remove",
        entityType: "reward_policy",
        entityId: id,
        oldValues: { status: before.status },
        newValues: { status },
        reason,
      });
    }
    return { id, action: permanent ? "deleted" : "deactivated" };
  });
}
