import type { Db } from "@buzz/db";
import { couponCounters, qrCodes, type redemptions, userCoupons } from "@buzz/db/schema";
import { post, type ReversedUse, reverseCouponUse } from "@buzz/ledger";
import { eq, sql } from "drizzle-orm";
import { greatestDiscountWithin } from "../coupons/discount.js";
import { ownCounter } from "../coupons/quantity.js";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";

type Use = typeof redemptions.$inferSelect;
type Coupon = typeof userCoupons.$inferSelect;

/** Locks what a use of a coupon consumed, in the order in which a use does. */
export async function lockCoupon(tx: Db, { qrHash, userCouponId }: Use): Promise<Coupon> {
  await tx
    .select({ hash: qrCodes.hash })
    .from(qrCodes)
    .where(eq(qrCodes.hash, qrHash))
    .for("update");
  const [coupon] = await tx
    .select()
    .from(userCoupons)
    .where(eq(userCoupons.id, userCouponId ?? ""))
    .for("update");
  if (coupon === undefined) throw new Error(`${userCouponId} is no coupon`);
  return coupon;
}

/**
 * Puts a coupon back as it was before its use, with its old expiry; a discount code, its QR code too. When its date
 * has passed, or its holder has left, it expires at once and keeps no reserve. When the month's budget has promised
 * what the use gave back, the coupon is worth what could be reserved, never less than the use took off.
 */
export async function restoreCoupon(
  ctx: Context,
  tx: Db,
  { use, coupon, claimed, gone }: { use: Use; coupon: Coupon; claimed: boolean; gone: boolean },
) {
  const now = ctx.clock();
  const status = gone || coupon.expiresAt <= now ? ("expired" as const) : ("active" as const);
  const reversed: ReversedUse = { redemptionId: use.id, businessId: use.businessId, claimed };
  const { reserved, transfers } = await reverseCouponUse(tx, {
    ...reversed,
    source: {
      month: coupon.budgetMonth,
      category: coupon.budgetCategory,
      shard: coupon.budgetShard,
    },
    share: use.shareAmount,
    reserved: coupon.reservedAmount,
    ends: status === "expired",
  });
  await tx
    .update(userCoupons)
    .set({
      status,
      usedAt: null,
      ...(status === "active" && reserved < coupon.reservedAmount
        ? { reservedAmount: reserved, maxDiscountAmount: greatestDiscountWithin(coupon, reserved) }
        : {}),
    })
    .where(eq(userCoupons.id, coupon.id));
  if (coupon.codeHash !== null && status === "active")
    await tx.update(qrCodes).set({ usedAt: null }).where(eq(qrCodes.hash, use.qrHash));
  const { transactionNo } = use;
  await announce(tx, now, [
    {
      topic: "coupon.restored",
      to: use.userId,
      payload: { userCouponId: coupon.id, transactionNo, status },
    },
  ]);
  await post(tx, { id: newId(), at: now, transfers });
  await countBack(tx, use, coupon);
  return { name: coupon.name, status, expiresAt: coupon.expiresAt };
}

async function countBack(tx: Db, use: Use, { couponId }: Coupon): Promise<void> {
  const discount = use.discountAmount ?? 0;
  await tx
    .insert(couponCounters)
    .values({ couponId, shard: ownCounter, usedCount: -1, discountTotal: -discount })
    .onConflictDoUpdate({
      target: [couponCounters.couponId, couponCounters.shard],
      set: {
        usedCount: sql`${couponCounters.usedCount} - 1`,
        discountTotal: sql`${couponCounters.discountTotal} - ${discount}::bigint`,
      },
    });
}
