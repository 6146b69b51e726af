import type { Db } from "@buzz/db";
import { referralStats, users } from "@buzz/db/schema";
import { and, asc, count, desc, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import { periodOf, timeframes } from "./periods.js";

/** Counts a referral to its referrer's periods. The caller holds the referrer's points, so that none waits here. */
export async function countReferral(tx: Db, userId: string, at: Date): Promise<void> {
  await tx
    .insert(referralStats)
    .values(
      timeframes.map((timeframe) => ({
        period: periodOf(timeframe, at),
        userId,
        referrals: 1,
        reachedAt: at,
      })),
    )
    .onConflictDoUpdate({
      target: [referralStats.period, referralStats.userId],
      set: { referrals: sql`${referralStats.referrals} + 1`, reachedAt: at },
    });
}

/** Everybody who is ranked in a period: accounts that are closed or suspended are not. */
export const rankedIn = (period: string) =>
  and(eq(referralStats.period, period), eq(users.status, "active"));

/** Most referrals first; of equals, who got there first. */
export const byRank = [
  desc(referralStats.referrals),
  asc(referralStats.reachedAt),
  asc(referralStats.userId),
] as const;

/** Somebody's place in a period, 1 for the first; null when they are not ranked in it. */
export async function rankOf(db: Db, period: string, userId: string): Promise<number | null> {
  const [own] = await db
    .select({
      userId: referralStats.userId,
      referrals: referralStats.referrals,
      reachedAt: referralStats.reachedAt,
    })
    .from(referralStats)
    .innerJoin(users, eq(users.id, referralStats.userId))
    .where(and(rankedIn(period), eq(referralStats.userId, userId)));
  if (own === undefined) return null;
  const isAhead = or(
    gt(referralStats.referrals, own.referrals),
    and(
      eq(referralStats.referrals, own.referrals),
      or(
        lt(referralStats.reachedAt, own.reachedAt),
        and(eq(referralStats.reachedAt, own.reachedAt), lt(referralStats.userId, own.userId)),
      ),
    ),
  );
  return (await countRanked(db, period, isAhead)) + 1;
}

/** Counts the ranked of a period: all its rows, less the few whose accounts are closed or suspended. */
export async function countRanked(db: Db, period: string, where?: SQL): Promise<number> {
  const counted = and(eq(referralStats.period, period), where);
  const [[all], [closed]] = await Promise.all([
    db.select({ count: count() }).from(referralStats).where(counted),
    db
      .select({ count: count() })
      .from(users)
      .innerJoin(referralStats, eq(referralStats.userId, users.id))
      .where(and(sql`${users.status} <> 'active'`, counted)),
  ]);
  return (all?.count ?? 0) - (closed?.count ?? 0);
}
