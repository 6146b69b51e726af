export const couponStates = ["active", "used", "expired"] as const;
export type CouponState = (typeof couponStates)[number];

/** Which part of the wallet is open; active when the address does not say. */
export function couponSearch({ state }: Record<string, unknown>): { state?: CouponState } {
  const known = couponStates.find((candidate) => candidate === state);
  return known ? { state: known } : {};
}
