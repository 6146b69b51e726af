import { referralRewards, userProfiles } from "@buzz/db/schema";
import { and, eq, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { monthOf, startOfMonth } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { referrerReward, tierOf } from "./plan-conversion.js";
import type { codeOutput } from "./schemas.js";

/** The caller's invite code and link, what came of it so far, and what the next sign-up brings, in P. */
export async function myReferralCode(ctx: UserContext): Promise<z.output<typeof codeOutput>> {
  const { userId } = ctx.actor;
  const thisMonth = startOfMonth(monthOf(ctx.clock())).toISOString();
  const [profiles, [counts], settings] = await Promise.all([
    ctx.db
      .select({ code: userProfiles.referralCode })
      .from(userProfiles)
      .where(eq(userProfiles.userId, userId)),
    ctx.db
      .select({
        total: sql<number>`count(*)::int`,
        monthly: sql<number>`(count(*) filter (where ${referralRewards.createdAt} >= ${thisMonth}::timestamptz))::int`,
        earned: sql<string>`coalesce(sum(${referralRewards.amount}) filter (where ${referralRewards.status} = 'paid'), 0)`,
      })
      .from(referralRewards)
      .where(
        and(
          eq(referralRewards.userId, userId),
          eq(referralRewards.side, "referrer"),
          ne(referralRewards.status, "denied"),
        ),
      ),
    ctx.settings(),
  ]);
  const code = profiles[0]?.code;
  if (code === undefined) throw new AppError("REFERRAL_001");
  const conversions = counts?.total ?? 0;
  return {
    referralCode: code,
    shareUrl: `${ctx.urls.app}/invite/${code}`,
    qrCodeUrl: `/api/referral/qr/${code}`,
    stats: {
      totalReferrals: conversions,
      monthlyReferrals: counts?.monthly ?? 0,
      totalMileageEarned: Number(counts?.earned ?? 0),
    },
    tier: tierOf(conversions).tier,
    rewards: {
      recommenderReward: referrerReward(conversions, settings),
      refereeReward: settings.signup_bonus_mileage,
    },
  };
}
