import type { Db } from "@buzz/db";
import { mileageAccounts, referralRewards, userCoupons } from "@buzz/db/schema";
import { and, count, eq, inArray, ne } from "drizzle-orm";

export type Stats = { totalReferrals: number; totalMileage: number; totalCouponsUsed: number };

/**
 * What accounts did so far, in three queries for all of them: sign-ups they brought and that counted, points they
 * ever earned (P), coupons they used.
 */
export async function statsOf(db: Db, userIds: string[]): Promise<(userId: string) => Stats> {
  const [referrals, points, coupons] = await Promise.all([
    db
      .select({ userId: referralRewards.userId, count: count() })
      .from(referralRewards)
      .where(
        and(
          inArray(referralRewards.userId, userIds),
          eq(referralRewards.side, "referrer"),
          ne(referralRewards.status, "denied"),
        ),
      )
      .groupBy(referralRewards.userId),
    db
      .select({ userId: mileageAccounts.userId, earned: mileageAccounts.totalEarned })
      .from(mileageAccounts)
      .where(inArray(mileageAccounts.userId, userIds)),
    db
      .select({ userId: userCoupons.userId, count: count() })
      .from(userCoupons)
      .where(and(inArray(userCoupons.userId, userIds), eq(userCoupons.status, "used")))
      .groupBy(userCoupons.userId),
  ]);
  const referralsOf = new Map(referrals.map((row) => [row.userId, row.count]));
  const earnedBy = new Map(points.map((row) => [row.userId, row.earned]));
  const couponsOf = new Map(coupons.map((row) => [row.userId, row.count]));
  return (userId) => ({
    totalReferrals: referralsOf.get(userId) ?? 0,
    totalMileage: earnedBy.get(userId) ?? 0,
    totalCouponsUsed: couponsOf.get(userId) ?? 0,
  });
}
