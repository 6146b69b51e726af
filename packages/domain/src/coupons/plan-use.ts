import type { userCoupons } from "@buzz/db/schema";
import { AppError } from "../kernel/errors.js";
import { discountOf, shareOf } from "./discount.js";

type Coupon = Pick<
  typeof userCoupons.$inferSelect,
  | "status"
  | "type"
  | "expiresAt"
  | "applicableBusinesses"
  | "minPurchaseAmount"
  | "maxDiscountAmount"
  | "discountType"
  | "discountValue"
  | "programmeShare"
>;

/** What using a coupon comes to, in won: off the purchase, left to pay, and owed to the shop. */
export type UsePlan = { discount: number; finalAmount: number; share: number };

/**
 * Decides a use in the order of rules §4.
 *
 * @throws COUPON_005 used, COUPON_001 expired, COUPON_002 cancelled, COUPON_003 other shops only,
 * COUPON_004 below the minimum or nothing to take off.
 */
export function planUse(
  coupon: Coupon,
  use: { businessId: string; purchaseAmount: number; now: Date },
): UsePlan {
  if (coupon.status === "used") throw new AppError("COUPON_005");
  if (coupon.status === "expired" || coupon.expiresAt <= use.now) throw new AppError("COUPON_001");
  if (coupon.status === "cancelled") throw new AppError("COUPON_002");
  const { applicableBusinesses: shops } = coupon;
  if (shops.length > 0 && !shops.includes(use.businessId)) throw new AppError("COUPON_003");
  if (use.purchaseAmount < (coupon.minPurchaseAmount ?? 0)) throw new AppError("COUPON_004");
  const discount = discountOf(coupon, use.purchaseAmount);
  if (discount === 0) throw new AppError("COUPON_004");
  return {
    discount,
    finalAmount: use.purchaseAmount - discount,
    share: shareOf(discount, coupon.programmeShare),
  };
}
