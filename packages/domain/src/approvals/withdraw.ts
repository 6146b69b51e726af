import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { closePending, findHeld } from "./close-pending.js";
import { readApproval } from "./read.js";
import type { approval, withdrawInput } from "./schemas.js";

/**
 * Takes back what the caller asked for, while nobody has decided about it.
 *
 * @throws RESOURCE_001 unknown. AUTH_003 somebody else's request. RESOURCE_003 decided already, or expired.
 */
export async function withdrawApproval(
  ctx: AdminContext,
  { id }: z.output<typeof withdrawInput>,
): Promise<z.output<typeof approval>> {
  return ctx.db.transaction(async (tx) => {
    const { requestedBy } = await findHeld(tx, id);
    if (requestedBy !== ctx.actor.userId) throw new AppError("AUTH_003");
    const { kind } = await closePending(ctx, tx, id, { status: "withdrawn" });
    await recordAudit(ctx, tx, {
      action: "approval.withdraw",
      entityType: "approval",
      entityId: id,
      oldValues: { status: "pending" },
      newValues: { status: "withdrawn", kind },
    });
    return readApproval({ ...ctx, db: tx }, id);
  });
}
