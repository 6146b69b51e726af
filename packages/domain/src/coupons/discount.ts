type Terms = {
  type: "signup" | "referral" | "event" | "basic";
  discountType: "fixed" | "percentage";
  discountValue: number;
  maxDiscountAmount: number | null;
};

/** What a coupon takes off a purchase, in won (rules §4). */
export function discountOf(
  coupon: Pick<Terms, "discountType" | "discountValue" | "maxDiscountAmount">,
  purchaseAmount: number,
): number {
  const full =
    coupon.discountType === "fixed"
      ? coupon.discountValue
      : Number((BigInt(purchaseAmount) * BigInt(coupon.discountValue)) / 100n);
  return Math.min(full, coupon.maxDiscountAmount ?? full, purchaseAmount);
}

/** The part of a discount that the programme pays the shop; `programmeShare` in percent. */
export const shareOf = (discount: number, programmeShare: number): number =>
  Number((BigInt(discount) * BigInt(programmeShare)) / 100n);

/** The most that a coupon may take off so that it costs the programme no more than was reserved, in won. */
export const greatestDiscountWithin = (
  { programmeShare }: { programmeShare: number },
  reserved: number,
): number => Math.ceil(((reserved + 1) * 100) / programmeShare) - 1;

/** The programme pays event coupons in part, all others whole. */
export const programmeShareOf = (
  type: Terms["type"],
  settings: { event_coupon_government_ratio: number },
): number => (type === "event" ? settings.event_coupon_government_ratio : 100);

/**
 * The most that a coupon can cost the programme, in won: what is reserved when it is issued.
 *
 * @throws when a percentage coupon has no cap; the database refuses such a template.
 */
export function greatestCost(terms: Terms, programmeShare: number): number {
  const greatest = terms.discountType === "fixed" ? terms.discountValue : terms.maxDiscountAmount;
  if (greatest === null) throw new Error("a percentage coupon without a cap has no greatest cost");
  return shareOf(Math.min(greatest, terms.maxDiscountAmount ?? greatest), programmeShare);
}
