import type { z } from "zod";
import { percent } from "../budget/stage.js";
import type { UserContext } from "../kernel/context.js";
import { recentActivity } from "./activity.js";
import { readConversions, readVisits } from "./counts.js";
import { ownCode } from "./invite-url.js";
import { periodOf } from "./periods.js";
import { rankOf } from "./ranks.js";
import type { statsInput, statsOutput } from "./schemas.js";
import { nextTier, tierOf } from "./tiers.js";

/**
 * What the caller's invitations have come to: visits, counted conversions and points, in P, of a timeframe (weeks
 * begin on Monday), and day by day. Rates are conversions per visit in percent.
 *
 * @throws REFERRAL_001 when the account has no code.
 */
export async function myReferralStats(
  ctx: UserContext,
  { timeframe }: z.output<typeof statsInput>,
): Promise<z.output<typeof statsOutput>> {
  const thisMonth = periodOf("month", ctx.clock());
  const [referralCode, conversions, visits, monthlyRank, activity] = await Promise.all([
    ownCode(ctx),
    readConversions(ctx, timeframe),
    readVisits(ctx, timeframe),
    rankOf(ctx.db, thisMonth, ctx.actor.userId),
    recentActivity(ctx, timeframe),
  ]);
  const { tier, multiplier } = tierOf(conversions.total);
  return {
    referralCode,
    tier,
    tierBenefits: { multiplier: multiplier / 100, next: nextTier(conversions.total) },
    stats: {
      totalVisits: visits.inTimeframe,
      totalConversions: conversions.inTimeframe,
      conversionRate: percent(conversions.inTimeframe, visits.inTimeframe),
      totalRewards: conversions.earnedInTimeframe,
      monthlyRank,
      referrals: {
        total: conversions.total,
        weekly: conversions.weekly,
        monthly: conversions.monthly,
        active: conversions.active,
      },
      visits: {
        total: visits.total,
        weekly: visits.weekly,
        monthly: visits.monthly,
        unique: visits.unique,
      },
      performance: {
        conversionRate: percent(conversions.total, visits.total),
        totalMileageEarned: conversions.earned,
      },
    },
    recentActivity: activity,
  };
}
