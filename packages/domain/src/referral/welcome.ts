import type { Db } from "@buzz/db";
import type { z } from "zod";
import type { rewardsOutput } from "../auth/schemas.js";
import { displayLabel } from "../coupons/display-label.js";
import type { CouponGrant } from "../coupons/issue.js";
import type { Context } from "../kernel/context.js";
import { type Conversion, convertReferral } from "./convert.js";
import type { Referee } from "./record-rewards.js";
import { paySignUpBonus } from "./sign-up-bonus.js";
import { findReferrer } from "./visits.js";

export type SignUpRewards = z.output<typeof rewardsOutput>;

type Invitation = { code: string | undefined; visitId: string | undefined };

/** What a sign-up brought, for the newcomer and for the audit row. */
type Welcome = { rewards: SignUpRewards; recorded: Record<string, string | number | null> };

/**
 * Gives a newcomer what the sign-up brings, inside its transaction: both sides' rewards of an invitation, else the
 * policy's bonus. A code that belongs to nobody is ignored, and said to be unknown.
 */
export async function welcome(
  ctx: Context,
  tx: Db,
  newcomer: Referee,
  { code, visitId }: Invitation,
): Promise<Welcome> {
  const referrer = code === undefined ? undefined : await findReferrer(tx, code);
  if (referrer !== undefined) {
    const conversion = await convertReferral(ctx, tx, { referrer, referee: newcomer, visitId });
    const { status, reason } = conversion;
    return { rewards: rewardsOf(conversion), recorded: { referral: status, reason } };
  }
  const bonus = await paySignUpBonus(ctx, tx, newcomer.userId);
  return {
    rewards: {
      signupBonus: bonus.points > 0 ? { mileage: bonus.points, coupon: null } : null,
      visitorCoupon: null,
      referral: code === undefined ? null : { status: "denied", reason: "unknown_code" },
    },
    recorded: {
      referral: null,
      bonus: bonus.points,
      reason: "reason" in bonus ? bonus.reason : null,
    },
  };
}

function rewardsOf(conversion: Conversion): SignUpRewards {
  const { status, reason, points, refereeCoupon, visitorCoupon } = conversion;
  const coupon = refereeCoupon && couponReward(refereeCoupon);
  return {
    signupBonus: points > 0 || coupon ? { mileage: points, coupon } : null,
    visitorCoupon: visitorCoupon && couponReward(visitorCoupon),
    referral: reason === null ? { status } : { status, reason },
  };
}

const couponReward = (grant: CouponGrant) => ({
  id: grant.userCouponId,
  name: grant.template.name,
  amount: grant.template.discountValue,
  type: grant.template.type,
  qrCode: displayLabel(grant.userCouponId),
  status: "active" as const,
  expiresAt: grant.expiresAt,
});
