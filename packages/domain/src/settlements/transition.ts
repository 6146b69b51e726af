import type { Db } from "@buzz/db";
import {
  businesses,
  settlementDetails,
  settlementEvents,
  settlementRequests,
} from "@buzz/db/schema";
import { and, eq, inArray, type SQL } from "drizzle-orm";
import { recordAudit } from "../kernel/audit.js";
import type { AuditAction } from "../kernel/audit-names.js";
import type { AdminContext, Context, OwnerContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { uncarry } from "./adjustments.js";

type Settlement = typeof settlementRequests.$inferSelect;
type Status = Settlement["status"];

type Move = {
  id: string;
  /** Only this shop's settlement; another's is not found. */
  businessId?: string;
  action: AuditAction;
  from: Status[];
  to: Status;
  /** What else must hold of it. */
  only?: SQL;
  set?: Partial<typeof settlementRequests.$inferInsert>;
  note?: string | undefined;
  data?: Record<string, string>;
};

/**
 * Moves a settlement to its next status: of several commands at the same moment one succeeds. Writes the time
 * line, the audit row and the owner's message. Returns the settlement after the move, locked.
 *
 * @throws RESOURCE_001 unknown, or another shop's. SETTLEMENT_005 when the rules of §7 do not allow the move.
 */
export async function moveSettlement(
  ctx: AdminContext | OwnerContext,
  tx: Db,
  move: Move,
): Promise<Settlement> {
  const own = and(
    eq(settlementRequests.id, move.id),
    move.businessId === undefined ? undefined : eq(settlementRequests.businessId, move.businessId),
  );
  const [moved] = await tx
    .update(settlementRequests)
    .set({ ...move.set, status: move.to })
    .where(and(own, inArray(settlementRequests.status, move.from), move.only))
    .returning();
  if (moved === undefined) {
    const [current] = await tx
      .select({ status: settlementRequests.status })
      .from(settlementRequests)
      .where(own);
    if (current === undefined) throw new AppError("RESOURCE_001");
    throw new AppError(refusal(move, current.status), { status: current.status });
  }
  await recordEvent(ctx, tx, moved.id, move.to, move);
  await recordAudit(ctx, tx, {
    action: move.action,
    entityType: "settlement",
    entityId: moved.id,
    newValues: { status: move.to, totalAmount: moved.totalAmount },
    reason: move.note,
  });
  await tellOwner(ctx, tx, moved);
  return moved;
}

/** A payout whose result is unknown must not be paid again before somebody has looked. */
const refusal = (move: Move, current: Status) =>
  move.to === "paid" && current === "reconciling" ? "SETTLEMENT_006" : "SETTLEMENT_005";

/** Adds to the time line of a settlement. */
export async function recordEvent(
  ctx: Context,
  tx: Db,
  settlementId: string,
  status: Status,
  { note, data }: Pick<Move, "note" | "data"> = {},
): Promise<void> {
  await tx.insert(settlementEvents).values({
    id: newId(),
    settlementId,
    status,
    actorId: "userId" in ctx.actor ? ctx.actor.userId : null,
    note: note ?? null,
    data: data ?? null,
    at: ctx.clock(),
  });
}

/**
 * Frees the uses and adjustments of a settlement that will not be paid, so that they can be requested again. Returns
 * what it had deducted, in won.
 */
export async function freeClaim(tx: Db, settlementId: string): Promise<number> {
  await tx
    .update(settlementDetails)
    .set({ live: false })
    .where(eq(settlementDetails.settlementId, settlementId));
  return uncarry(tx, settlementId);
}

async function tellOwner(
  ctx: AdminContext | OwnerContext,
  tx: Db,
  { id, businessId, status }: Settlement,
): Promise<void> {
  const [shop] = await tx
    .select({ ownerId: businesses.ownerId })
    .from(businesses)
    .where(eq(businesses.id, businessId));
  if (shop === undefined) throw new Error(`settlement ${id} has no shop`);
  await announce(tx, ctx.clock(), [
    { topic: "settlement.changed", to: shop.ownerId, payload: { settlementId: id, status } },
  ]);
}
