import { rewardPolicies } from "@buzz/db/schema";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { columnsOf } from "./columns.js";
import { oneActive } from "./one-active.js";
import { recordChanges } from "./record-changes.js";
import type { createInput, policy } from "./schemas.js";

/**
 * Makes a policy that is active at once. Amounts in P or won.
 *
 * @throws POLICY_001 an active policy of its type exists. VALIDATION_003 what a sign-up brings is always points.
 */
export async function createPolicy(
  ctx: AdminContext,
  { reason, ...terms }: z.output<typeof createInput>,
): Promise<z.output<typeof policy>> {
  const at = ctx.clock();
  const made = { ...terms, id: newId(), status: "active" as const, createdAt: at, updatedAt: at };
  await oneActive(() =>
    ctx.db.transaction(async (tx) => {
      await tx.insert(rewardPolicies).values(await columnsOf(ctx, tx, made));
      const start = { field: "status", oldValue: null, newValue: made.status };
      await recordChanges(ctx, tx, made.id, [start], reason);
      await recordAudit(ctx, tx, {
        action: "referral_policy.create",
        entityType: "reward_policy",
        entityId: made.id,
        newValues: terms,
        reason,
      });
    }),
  );
  ctx.settings.invalidate();
  return made;
}
