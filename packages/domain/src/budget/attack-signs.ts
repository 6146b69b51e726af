import type { Db } from "@buzz/db";
import { botAttacks, ipBlacklist, referralRewards, referralVisits } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { HOUR_MS, MINUTE_MS } from "../kernel/days.js";

/** How far back signs of an attack count. */
const WINDOW_MS = 10 * MINUTE_MS;

/** So many visits of one address within an hour are a sign (rules §3). */
const CROWDED = 45;

/**
 * Counts addresses that looked like robots in the last ten minutes, and since the last attack ended, each once: sign-ups
 * from them were denied their reward as self-referral or as too many of one address, they were blocked for their flood of
 * requests, or had more than 45 visits of invite links within an hour. However many students sign up behind the one
 * address of their university, they are no attack.
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
    ), suspected as (
      select ${referralRewards.ip} as ip from ${referralRewards}, since
        where ${referralRewards.side} = 'referee' and ${referralRewards.status} = 'denied'
          and ${referralRewards.reason} in ('self_referral', 'ip_limit')
          and ${referralRewards.createdAt} > since.start and ${referralRewards.createdAt} <= ${at}::timestamptz
      union
      select host(${ipBlacklist.ip}) from ${ipBlacklist}, since
        where ${ipBlacklist.createdBy} is null and ${ipBlacklist.strikes} > 0
          and ${ipBlacklist.createdAt} > since.start and ${ipBlacklist.createdAt} <= ${at}::timestamptz
      union
      select ${referralVisits.ip} from ${referralVisits}
        where ${referralVisits.visitedAt} > ${hourAgo}::timestamptz and ${referralVisits.visitedAt} <= ${at}::timestamptz
        group by ${referralVisits.ip}
        having count(*) > ${CROWDED} and max(${referralVisits.visitedAt}) > (select start from since)
    )
    select count(ip) as signs from suspected`);
  return Number(row?.signs ?? 0);
}
