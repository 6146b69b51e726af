import type { Db } from "@buzz/db";
import {
  businesses,
  redemptions,
  reversals,
  settlementAdjustments,
  settlementDetails,
  users,
} from "@buzz/db/schema";
import { lockMileage } from "@buzz/ledger";
import { and, eq, isNull } from "drizzle-orm";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext, OwnerContext } from "../kernel/context.js";
import { dayOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { refundPoints } from "./refund-points.js";
import { lockCoupon, restoreCoupon } from "./restore-coupon.js";

type Use = typeof redemptions.$inferSelect;
type Undo = { use: Use; kind: "void" | "reversal"; reason: string };

/**
 * Undoes a use in one transaction, once: coupon or points, counters, budget and what the shop is owed are as before it.
 * A use that a settlement has claimed stays in it; the shop owes its amount back, and its next settlement deducts it.
 * No switch, stage or suspension stops this.
 *
 * @throws RESOURCE_003 it is undone already; or it is in a settlement, and a shop's own void cannot reach it there.
 */
export async function undoUse(ctx: OwnerContext | AdminContext, { use, kind, reason }: Undo) {
  return ctx.db.transaction(async (tx) => {
    await lockMileage(tx, [use.userId]);
    const coupon = use.type === "mileage" ? null : await lockCoupon(tx, use);
    const settlementId = await markReversed(ctx, tx, use, kind);
    const { shop, holder } = await peopleOf(tx, use);
    const claimed = settlementId !== undefined;
    const now = ctx.clock();
    const reversal = { id: newId(), reversalNo: await ctx.dailyNumber(tx, "RV", dayOf(now)) };
    const refund =
      coupon === null
        ? await refundPoints(ctx, tx, { use, shop: shop.name, claimed, gone: holder.erased })
        : undefined;
    const restored =
      coupon === null
        ? { points: refund?.points }
        : { coupon: await restoreCoupon(ctx, tx, { use, coupon, claimed, gone: holder.left }) };
    await tx.insert(reversals).values({
      ...reversal,
      redemptionId: use.id,
      kind,
      reason,
      reversedBy: ctx.actor.userId,
      mileageTransactionId: refund?.mileageTransactionId ?? null,
      reversedAt: now,
    });
    if (settlementId !== undefined && use.shareAmount > 0)
      await tx.insert(settlementAdjustments).values({
        id: newId(),
        businessId: use.businessId,
        kind: "reversal",
        settlementId,
        reversalId: reversal.id,
        amount: use.shareAmount,
        createdAt: now,
      });
    await recordAudit(ctx, tx, {
      action: kind === "void" ? "redemption.void" : "redemption.reverse",
      entityType: "redemption",
      entityId: use.id,
      newValues: {
        transactionNo: use.transactionNo,
        reversalNo: reversal.reversalNo,
        amount: use.shareAmount,
        owedBack: claimed,
      },
      reason,
    });
    await announce(tx, now, [
      {
        topic: "use.reversed",
        to: shop.ownerId,
        payload: { transactionNo: use.transactionNo, amount: use.shareAmount },
      },
    ]);
    return { reversalNo: reversal.reversalNo, reversedAt: now, restored };
  });
}

/** Of several undoings one gets here. @returns the settlement that has claimed the use. */
async function markReversed(
  ctx: OwnerContext | AdminContext,
  tx: Db,
  use: Use,
  kind: Undo["kind"],
): Promise<string | undefined> {
  const marked = await tx
    .update(redemptions)
    .set({ reversedAt: ctx.clock() })
    .where(and(eq(redemptions.id, use.id), isNull(redemptions.reversedAt)))
    .returning({ id: redemptions.id });
  if (marked.length === 0) throw new AppError("RESOURCE_003", { state: "reversed" });
  // Asked with the use locked: a settlement locks the uses that it claims.
  const [claim] = await tx
    .select({ settlementId: settlementDetails.settlementId })
    .from(settlementDetails)
    .where(and(eq(settlementDetails.redemptionId, use.id), eq(settlementDetails.live, true)));
  if (claim === undefined)
    await tx.update(redemptions).set({ owed: false }).where(eq(redemptions.id, use.id));
  else if (kind === "void") throw new AppError("RESOURCE_003", { state: "settled" });
  return claim?.settlementId;
}

async function peopleOf(tx: Db, { businessId, userId }: Use) {
  const [[shop], [holder]] = await Promise.all([
    tx
      .select({ name: businesses.businessName, ownerId: businesses.ownerId })
      .from(businesses)
      .where(eq(businesses.id, businessId)),
    tx
      .select({ status: users.status, anonymisedAt: users.anonymisedAt })
      .from(users)
      .where(eq(users.id, userId)),
  ]);
  if (shop === undefined || holder === undefined) throw new Error("a use without shop or holder");
  return {
    shop,
    holder: { left: holder.status === "deactivated", erased: holder.anonymisedAt !== null },
  };
}
