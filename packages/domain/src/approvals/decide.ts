import type { Db } from "@buzz/db";
import { approvals } from "@buzz/db/schema";
import { and, eq, gt } from "drizzle-orm";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { announce } from "../kernel/outbox.js";
import { may } from "../kernel/permissions.js";
import { refuseWithoutStepUp } from "../two-factor/step-up.js";
import { kindNamed } from "./kinds.js";
import { statusOf } from "./present.js";

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
  const held = await find(tx, id);
  const kind = kindNamed(held.kind);
  const { userId, adminRole } = ctx.actor;
  if (held.requestedBy === userId || !may(adminRole, kind.area, kind.action))
    throw new AppError("AUTH_003");
  if (status === "confirmed" && kind.stepUp) await refuseWithoutStepUp(ctx, tx);
  const now = ctx.clock();
  const [decided] = await tx
    .update(approvals)
    .set({ ...decision, decidedBy: userId, decidedAt: now })
    .where(and(eq(approvals.id, id), eq(approvals.status, "pending"), gt(approvals.expiresAt, now)))
    .returning({ input: approvals.input });
  if (decided === undefined)
    throw new AppError("RESOURCE_003", { status: statusOf(await find(tx, id), now) });
  await recordAudit(ctx, tx, {
    action: status === "confirmed" ? "approval.confirm" : "approval.reject",
    entityType: "approval",
    entityId: id,
    oldValues: { status: "pending" },
    newValues: { status, kind: kind.name, requestedBy: held.requestedBy },
    reason: status === "rejected" ? decision.reason : undefined,
  });
  await announce(tx, now, [
    {
      topic: "approval.decided",
      to: held.requestedBy,
      payload: { approvalId: id, kind: kind.name, status },
    },
  ]);
  return { kind, sealed: decided.input };
}

async function find(tx: Db, id: string): Promise<typeof approvals.$inferSelect> {
  const [row] = await tx.select().from(approvals).where(eq(approvals.id, id));
  if (row === undefined) throw new AppError("RESOURCE_001");
  return row;
}
