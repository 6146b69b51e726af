import type { Db } from "@buzz/db";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { announce } from "../kernel/outbox.js";
import { may } from "../kernel/permissions.js";
import { refuseWithoutStepUp } from "../two-factor/step-up.js";
import { closePending, findHeld } from "./close-pending.js";
import { kindNamed } from "./kinds.js";

type Decision =
  | { status: "confirmed" }
  | {
      status: "rejected";
      reason: string;
    };

/**
 * Decides about a command that waits; of several decisions at the same moment one succeeds. Returns its kind and its
 * sealed input.
 *
 * @throws RESOURCE_001 unknown. AUTH_003 the caller's own request, or a command that the caller may not give.
 * @throws AUTH_014 a confirmation without the fresh second factor that the command takes.
 * @throws RESOURCE_003 decided already, or expired.
 */
export async function decide(ctx: AdminContext, tx: Db, id: string, decision: Decision) {
  const { status } = decision;
  const held = await findHeld(tx, id);
  const kind = kindNamed(held.kind);
  const { userId, adminRole } = ctx.actor;
  if (held.requestedBy === userId || !may(adminRole, kind.area, kind.action))
    throw new AppError("AUTH_003");
  if (status === "confirmed" && kind.stepUp) await refuseWithoutStepUp(ctx, tx);
  const { input } = await closePending(ctx, tx, id, { ...decision, decidedBy: userId });
  await recordAudit(ctx, tx, {
    action: status === "confirmed" ? "approval.confirm" : "approval.reject",
    entityType: "approval",
    entityId: id,
    oldValues: { status: "pending" },
    newValues: { status, kind: kind.name, requestedBy: held.requestedBy },
    reason: status === "rejected" ? decision.reason : undefined,
  });
  await announce(tx, ctx.clock(), [
    {
      topic: "approval.decided",
      to: held.requestedBy,
      payload: { approvalId: id, kind: kind.name, status },
    },
  ]);
  return { kind, sealed: input };
}
