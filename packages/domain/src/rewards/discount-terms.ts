import type { coupons } from "@buzz/db/schema";
import { type CouponGrant, planCoupon } from "../coupons/issue.js";
import type { Settings } from "../kernel/settings-schema.js";

const VALID_DAYS = 30;

/** From how many rewards on, claimed together, a discount code takes how many percent off (rules §3). */
const STEPS = [
  { from: 10, percentage: 30 },
  { from: 5, percentage: 20 },
  { from: 3, percentage: 15 },
  { from: 1, percentage: 10 },
] as const;

/** Percent off for `count` rewards; 0 for none. */
export const discountPercentageOf = (count: number): number =>
  STEPS.find(({ from }) => count >= from)?.percentage ?? 0;

/** Plans a discount code: a coupon with terms of its own, capped like every percentage coupon, good for 30 days. */
export function planDiscount(
  template: typeof coupons.$inferSelect,
  percentage: number,
  { now, settings }: { now: Date; settings: Settings },
): CouponGrant {
  const terms = {
    ...template,
    name: `친구 초대 ${percentage}% 할인`,
    discountType: "percentage" as const,
    discountValue: percentage,
    maxDiscountAmount: settings.coupon_percentage_default_cap,
    minPurchaseAmount: null,
    applicableBusinesses: [],
    validUntil: null,
  };
  return planCoupon(terms, now, settings, VALID_DAYS);
}
