import type { userCoupons } from "@buzz/db/schema";
import type { z } from "zod";
import type { lotsOf } from "./lots.js";
import type { getOutput } from "./schemas.js";

type Draw = z.output<typeof getOutput>["budget"][number];
type Transfer = z.output<typeof getOutput>["transfers"][number];
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

/** What a coupon had reserved, what of it the shop was owed, and what went back, as the books say. */
export function drawOfCoupon(
  coupon: Coupon,
  transfers: Pick<Transfer, "reason" | "amount">[],
): Draw {
  const amountOf = (reason: string) =>
    transfers.find((transfer) => transfer.reason === reason)?.amount ?? 0;
  const executed = amountOf("coupon.redeem");
  const released = amountOf("coupon.release");
  const { budgetMonth: month, budgetCategory: category } = coupon;
  return { month, category, reserved: executed + released, executed, released };
}

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
