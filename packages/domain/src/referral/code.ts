import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { readConversions } from "./counts.js";
import { inviteUrl, ownCode } from "./invite-url.js";
import type { codeOutput } from "./schemas.js";
import { readTerms } from "./terms.js";
import { referrerReward, tierOf } from "./tiers.js";

/**
 * The caller's invite code and link, what came of it so far, and what the next sign-up brings, in P.
 *
 * @throws REFERRAL_001 when the account has no code.
 */
export async function myReferralCode(ctx: UserContext): Promise<z.output<typeof codeOutput>> {
  const [referralCode, conversions, terms] = await Promise.all([
    ownCode(ctx),
    readConversions(ctx, "all"),
    readTerms(ctx, ctx.db),
  ]);
  return {
    referralCode,
    shareUrl: inviteUrl(ctx, referralCode),
    qrCodeUrl: `/api/referral/qr/${referralCode}`,
    stats: {
      totalReferrals: conversions.total,
      monthlyReferrals: conversions.monthly,
      totalMileageEarned: conversions.earned,
    },
    tier: tierOf(conversions.total).tier,
    rewards: {
      recommenderReward: referrerReward(conversions.total, terms),
      refereeReward: terms.signup_bonus_mileage,
    },
  };
}
