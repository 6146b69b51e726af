import type { Db } from "@buzz/db";
import { referralRewards } from "@buzz/db/schema";
import { and, eq, gt, sql } from "drizzle-orm";
import { DAY_MS, monthOf, startOfMonth } from "../kernel/days.js";

/**
 * What a referrer has had: conversions in all (denied ones left out), those of the last 24 h (those included that a
 * cap denied the referrer alone), and what was paid or promised for sign-ups of this month, in P. Holds while the
 * caller has the referrer's points locked.
 */
export async function readHistory(db: Db, referrerId: string, now: Date) {
  const { status, reason, createdAt, amount } = referralRewards;
  const dayAgo = new Date(now.getTime() - DAY_MS).toISOString();
  const thisMonth = startOfMonth(monthOf(now)).toISOString();
  const [row] = await db
    .select({
      conversions: sql`count(*) filter (where ${status} <> 'denied')`.mapWith(Number),
      rewardedIn24h: sql`count(*) filter (where ${createdAt} > ${dayAgo}::timestamptz
        and (${status} <> 'denied' or ${reason} in ('monthly_cap', 'daily_cap')))`.mapWith(Number),
      promisedThisMonth:
        sql`coalesce(sum(${amount}) filter (where ${createdAt} >= ${thisMonth}::timestamptz
        and ${status} in ('pending', 'paid')), 0)`.mapWith(Number),
    })
    .from(referralRewards)
    .where(and(eq(referralRewards.userId, referrerId), eq(referralRewards.side, "referrer")));
  return row ?? { conversions: 0, rewardedIn24h: 0, promisedThisMonth: 0 };
}

/**
 * How many sign-ups from an address were rewarded in the last 24 h; null while the address is not known. Conversions
 * from one address wait for one another here, so that the count holds until commit.
 */
export async function countFromAddress(
  tx: Db,
  ip: string | null,
  now: Date,
): Promise<number | null> {
  if (ip === null) return null;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`referral-ip/${ip}`}, 0))`);
  const [row] = await tx
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(referralRewards)
    .where(
      and(
        eq(referralRewards.ip, ip),
        eq(referralRewards.side, "referee"),
        eq(referralRewards.status, "paid"),
        gt(referralRewards.createdAt, new Date(now.getTime() - DAY_MS)),
      ),
    );
  return row?.count ?? 0;
}
