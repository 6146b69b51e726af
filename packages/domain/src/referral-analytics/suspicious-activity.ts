import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { percent } from "../budget/stage.js";
import type { Period } from "./period.js";
import { conversionsIn, signupsIn, visitsIn } from "./rows.js";
import type { analyticsOutput } from "./schemas.js";

type Output = z.output<typeof analyticsOutput>;
type Suspicion = Output["suspiciousActivity"][number];

/** Of each kind. */
const SHOWN = 100;

/** Codes with at least 10 visits, of which at least 3 times as many convert as of all visits. */
export async function abnormalRates(
  db: Db,
  period: Period,
  { totalVisits, totalConversions, averageConversionRate }: Output["overview"],
): Promise<Suspicion[]> {
  const rows = await db.execute<{ code: string; visits: string; conversions: string }>(sql`
    select visited.code, visited.visits, converted.conversions
    from (
      select referrer_id, min(referral_code) as code, count(*) as visits
      from ${visitsIn(period)} visit group by referrer_id having count(*) >= 10
    ) visited
    join (
      select user_id, count(*) as conversions
      from ${conversionsIn(period)} conversion group by user_id
    ) converted on converted.user_id = visited.referrer_id
    where converted.conversions * ${totalVisits}::numeric
      >= 3 * visited.visits * ${totalConversions}::numeric
    order by converted.conversions::numeric / visited.visits desc, visited.visits desc, visited.code
    limit ${SHOWN}`);
  return rows.map(({ code, ...row }) => {
    const visits = Number(row.visits);
    const conversions = Number(row.conversions);
    const conversionRate = percent(conversions, visits);
    return {
      code,
      reason: "abnormal_conversion_rate",
      details: { visits, conversions, conversionRate, averageConversionRate },
    };
  });
}

/** Addresses with at least 5 sign-ups, or more than 45 visits within an hour, and the codes they came by. */
export async function crowdedAddresses(db: Db, period: Period): Promise<Suspicion[]> {
  const rows = await db.execute<{ code: string; ip: string; accounts: string; visits: string }>(sql`
    with crowded as (
      select ip, coalesce(accounts, 0) as accounts, coalesce(visits, 0) as visits
      from (
        select ip, count(*) as accounts
        from ${signupsIn(period)} signup where ip is not null group by ip
      ) joined
      full join (
        select ip, max(visits) as visits from (
          select ip, count(*) over (
            partition by ip order by visited_at range between interval '1 hour' preceding and current row
          ) as visits
          from ${visitsIn(period)} visit where ip is not null
        ) hour group by ip
      ) visited using (ip)
      where accounts >= 5 or visits > 45
      order by accounts desc, visits desc, ip limit ${SHOWN}
    )
    select used.code, crowded.ip, crowded.accounts, crowded.visits
    from crowded
    cross join lateral (
      select referral_code as code from ${visitsIn(period)} visit where visit.ip = crowded.ip
      union
      select visit.referral_code from ${signupsIn(period)} signup
      join referral_visits visit on visit.id = signup.visit_id where signup.ip = crowded.ip
    ) used
    order by crowded.accounts desc, crowded.visits desc, crowded.ip, used.code limit ${SHOWN}`);
  return rows.map(({ code, ip, accounts, visits }) => ({
    code,
    reason: "same_ip_multiple_accounts",
    details: { ip, accounts: Number(accounts), visitsPerHour: Number(visits) },
  }));
}

/** Codes by which somebody signed up less than 300 s after somebody else. */
export async function rapidSignups(db: Db, period: Period): Promise<Suspicion[]> {
  const rows = await db.execute<{ code: string; signups: string; shortest: string }>(sql`
    select min(visit.referral_code) as code, count(*) as signups,
      extract(epoch from min(gap)) as shortest
    from (
      select user_id, visit_id,
        created_at - lag(created_at) over (partition by user_id order by created_at, id) as gap
      from ${conversionsIn(period)} conversion
    ) conversion
    join referral_visits visit on visit.id = conversion.visit_id
    where gap < interval '300 seconds'
    group by conversion.user_id
    order by signups desc, shortest, code limit ${SHOWN}`);
  return rows.map(({ code, signups, shortest }) => ({
    code,
    reason: "rapid_succession_signups",
    details: { signups: Number(signups), shortestSeconds: Number(shortest) },
  }));
}
