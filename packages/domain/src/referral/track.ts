import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { maskName } from "../kernel/masking.js";
import type { trackInput, trackOutput } from "./schemas.js";
import { findReferrer, writeVisit } from "./visits.js";

/**
 * Records that somebody opened an invite link, and says what a sign-up in time will bring.
 *
 * @throws REFERRAL_001 when the code belongs to nobody.
 */
export async function trackVisit(
  ctx: Context,
  input: z.output<typeof trackInput>,
): Promise<z.output<typeof trackOutput>> {
  const referrer = await findReferrer(ctx.db, input.referralCode);
  if (referrer === undefined) throw new AppError("REFERRAL_001");
  const { metadata, referralCode, ...campaign } = input;
  const visit = await writeVisit(ctx, ctx.db, referrer, { ...metadata, ...campaign });
  const settings = await ctx.settings();
  return {
    visitId: visit.id,
    referralCode,
    referrerName: maskName(referrer.name),
    visitorCoupon: {
      amount: settings.referral_visitor_coupon,
      expiresIn: settings.referral_visitor_coupon_seconds,
    },
    signupBonus: {
      mileage: settings.signup_bonus_mileage,
      couponAmount: settings.signup_bonus_coupon,
    },
  };
}
