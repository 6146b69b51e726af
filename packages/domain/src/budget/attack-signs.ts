import type { Db } from "@buzz/db";
import { botAttacks, ipBlacklist, referralRewards, referralVisits } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { HOUR_MS, MINUTE_MS } from "../kernel/days.js";

/** How far back signs of an attack count. */
const WINDOW_MS = 10 * MINUTE_MS;

/** So many visits of one address within an hour are a sign (rules §3). */
const CROWDED = 45;

/**
 * Counts what looks like robots in the last ten minutes, and since the last attack ended: sign-ups that were denied their
 * reward because they come from the referrer's own device or too often from one address, addresses that were blocked for
 * their flood of requests, and addresses with more than 45 visits of invite links within an hour, each as one.
 */
export async function countAttackSigns(db: Db, now: Date): Promise<number> {
  const [windowStart, hourAgo, at] = [
    new Date(now.getTime() - WINDOW_MS).toISOString(),
    new Date(now.getTime() - HOUR_MS).toISOString(),
    now.toISOString(),
  ];
  const [row] = await db.execute<{ signs: string }>(sql`
    with since as (
      select greatest(${windowStart}::timestamptz, max(${botAttacks.endedAt})) as start from ${botAttacks}
    )
    select
      (select count(*) from ${referralRewards}, since
        where ${referralRewards.side} = 'referee' and ${referralRewards.status} = 'denied'
          and ${referralRewards.reason} in ('self_referral', 'ip_limit')
          and ${referralRewards.createdAt} > since.start and ${referralRewards.createdAt} <= ${at}::timestamptz)
      + (select count(*) from ${ipBlacklist}, since
        where ${ipBlacklist.createdBy} is null and ${ipBlacklist.strikes} > 0
          and ${ipBlacklist.createdAt} > since.start and ${ipBlacklist.createdAt} <= ${at}::timestamptz)
      + (select count(*) from (
        select from ${referralVisits}
        where ${referralVisits.visitedAt} > ${hourAgo}::timestamptz and ${referralVisits.visitedAt} <= ${at}::timestamptz
          and ${referralVisits.ip} is not null
        group by ${referralVisits.ip}
        having count(*) > ${CROWDED} and max(${referralVisits.visitedAt}) > (select start from since)
      ) crowded) as signs`);
  return Number(row?.signs ?? 0);
}
