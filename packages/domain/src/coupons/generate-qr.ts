import { qrCodes, userCoupons } from "@buzz/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { refuseStopped, stoppedAt } from "../budget/switches.js";
import type { UserContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { newQrCode, qrImageOf } from "../redemption/qr.js";
import type { couponQrOutput } from "./schemas.js";

/**
 * A fresh QR code for one of the caller's coupons; older codes of the coupon stop working.
 *
 * @throws RESOURCE_001 unknown or somebody else's; COUPON_005 used; COUPON_001 expired; COUPON_002 cancelled;
 * BUDGET_002 while the use of coupons is stopped.
 */
export async function generateCouponQr(
  ctx: UserContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof couponQrOutput>> {
  const { qr_code_ttl_seconds: ttl } = await ctx.settings();
  const now = ctx.clock();
  const expiresAt = new Date(now.getTime() + ttl * 1000);
  const { code, hash } = newQrCode("coupon");

  const coupon = await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`coupon-qr/${id}`}, 0))`);
    const [found] = await tx
      .select({ coupon: userCoupons, stopped: stoppedAt(now.toISOString()) })
      .from(userCoupons)
      .where(
        and(
          eq(userCoupons.id, id),
          eq(userCoupons.userId, ctx.actor.userId),
          isNull(userCoupons.codeHash),
        ),
      );
    if (found === undefined) throw new AppError("RESOURCE_001");
    const { coupon: row, stopped } = found;
    if (row.status === "used") throw new AppError("COUPON_005");
    if (row.status === "expired" || row.expiresAt <= now) throw new AppError("COUPON_001");
    if (row.status === "cancelled") throw new AppError("COUPON_002");
    refuseStopped(stopped, "coupon_use");
    await tx
      .update(qrCodes)
      .set({ supersededAt: now })
      .where(
        and(eq(qrCodes.userCouponId, id), isNull(qrCodes.usedAt), isNull(qrCodes.supersededAt)),
      );
    await tx.insert(qrCodes).values({
      hash,
      purpose: "coupon",
      userId: ctx.actor.userId,
      userCouponId: id,
      createdAt: now,
      expiresAt,
    });
    return row;
  });

  const { name, discountType, discountValue, minPurchaseAmount, maxDiscountAmount } = coupon;
  return {
    qrCode: code,
    qrImage: await qrImageOf(code),
    expiresIn: ttl,
    expiresAt,
    couponInfo: {
      name,
      value: discountValue,
      discountType,
      discountValue,
      minPurchaseAmount,
      maxDiscountAmount,
    },
  };
}
