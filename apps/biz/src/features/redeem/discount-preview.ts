import type { RouterOutputs } from "@buzz/client";

type Scan = RouterOutputs["coupons"]["verify"];
export type CouponTerms = Extract<Scan, { coupon: unknown }>["coupon"];

/** What the coupon's own terms come to, in won. Only shown beforehand: what counts is the server's answer. */
export function previewDiscount(terms: CouponTerms, purchaseAmount: number): number {
  if (purchaseAmount < (terms.minPurchaseAmount ?? 0)) return 0;
  const full =
    terms.discountType === "fixed"
      ? terms.discountValue
      : Math.floor((purchaseAmount * terms.discountValue) / 100);
  return Math.min(full, terms.maxDiscountAmount ?? full, purchaseAmount);
}
