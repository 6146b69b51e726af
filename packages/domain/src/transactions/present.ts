import type { userCoupons } from "@buzz/db/schema";
import type { z } from "zod";
import type { lotsOf } from "./lots.js";
import type { getOutput } from "./schemas.js";

type Draw = z.output<typeof getOutput>["budget"][number];
type Coupon = typeof userCoupons.$inferSelect;

/** The coupon that was used. */
export const presentCoupon = ({ id, couponId, name, type, issuedAt, expiresAt }: Coupon) => ({
  id,
  templateId: couponId,
  name,
  type,
  issuedAt,
  expiresAt,
});

/** Its terms, as they were at issue. */
export const rulesOf = (coupon: Coupon) => ({
  discountType: coupon.discountType,
  discountValue: coupon.discountValue,
  minPurchaseAmount: coupon.minPurchaseAmount,
  maxDiscountAmount: coupon.maxDiscountAmount,
  programmeShare: coupon.programmeShare,
});

/** What a coupon had reserved, what of it the shop is owed, and what went back. */
export const drawOfCoupon = (coupon: Coupon, executed: number): Draw => ({
  month: coupon.budgetMonth,
  category: coupon.budgetCategory,
  reserved: coupon.reservedAmount,
  executed,
  released: coupon.reservedAmount - executed,
});

/** Points were promised lot by lot; what a use takes of them is executed whole. */
export function drawsOfLots(lots: Awaited<ReturnType<typeof lotsOf>>): Draw[] {
  const draws = new Map<string, Draw>();
  for (const { month, category, amount } of lots) {
    const key = `${month}/${category}`;
    const before = draws.get(key)?.executed ?? 0;
    const executed = before + amount;
    draws.set(key, { month, category, reserved: executed, executed, released: 0 });
  }
  return [...draws.values()];
}
