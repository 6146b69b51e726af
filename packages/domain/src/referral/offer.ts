import { type Gate, givesNothing, givesSignupCoupons, pointsAt } from "../budget/gate.js";
import type { Settings } from "../kernel/settings-schema.js";

/** What a sign-up by invitation brings the newcomer right now. Points in P, coupons in won. */
export type Offer = { points: number; refereeCoupon: number; visitorCoupon: number };

/** Whether referrals are given anything: no switch and no stage stands in the way. */
export const givesReferralRewards = (gate: Gate): boolean =>
  !gate.stopped.includes("referral") && !givesNothing(gate);

const givesCoupons = (gate: Gate): boolean =>
  givesSignupCoupons(gate) &&
  !gate.stopped.includes("signup_coupon") &&
  !gate.stopped.includes("new_coupon");

/** The newcomer's side of an invitation under the stages and switches of rules §8. */
export function offerOf(gate: Gate, settings: Settings): Offer {
  if (!givesReferralRewards(gate)) return { points: 0, refereeCoupon: 0, visitorCoupon: 0 };
  const coupons = givesCoupons(gate);
  return {
    points: pointsAt(gate.stage, settings.signup_bonus_mileage),
    refereeCoupon: coupons ? settings.signup_bonus_coupon : 0,
    visitorCoupon: coupons ? settings.referral_visitor_coupon : 0,
  };
}
