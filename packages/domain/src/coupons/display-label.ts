/** A short label that people can read out; it is not a QR code and cannot be redeemed. */
export const displayLabel = (userCouponId: string): string =>
  userCouponId.replaceAll("-", "").slice(-8).toUpperCase();
