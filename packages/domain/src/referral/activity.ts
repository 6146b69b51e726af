import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { dayOf, shiftDay, startOfDay } from "../kernel/days.js";
import type { Timeframe } from "./periods.js";
import type { statsOutput } from "./schemas.js";

type Activity = z.output<typeof statsOutput>["recentActivity"];

const DAYS = { week: 7, month: 30, all: 30 } as const satisfies Record<Timeframe, number>;

/** What came of the caller's invite link day by day, today first; the last 7 days of a week's view, else 30. */
export async function recentActivity(ctx: UserContext, timeframe: Timeframe): Promise<Activity> {
  const today = dayOf(ctx.clock());
  const first = shiftDay(today, 1 - DAYS[timeframe]);
  const from = startOfDay(first).toISOString();
  const rows = await ctx.db.execute<{
    date: string;
    visits: string;
    conversions: string;
    rewards: string;
  }>(sql`
    with visit as (
      select (visited_at at time zone 'Asia/Seoul')::date as day, count(*) as visits
      from referral_visits
      where referrer_id = ${ctx.actor.userId} and visited_at >= ${from}::timestamptz
      group by 1
    ), reward as (
      select (created_at at time zone 'Asia/Seoul')::date as day,
        count(*) filter (where status <> 'denied') as conversions,
        coalesce(sum(amount) filter (where status = 'paid'), 0) as rewards
      from referral_rewards
      where user_id = ${ctx.actor.userId} and side = 'referrer' and created_at >= ${from}::timestamptz
      group by 1
    )
    select to_char(day, 'YYYY-MM-DD') as date, coalesce(visits, 0) as visits,
      coalesce(conversions, 0) as conversions, coalesce(rewards, 0) as rewards
    from generate_series(${first}::date, ${today}::date, interval '1 day') as day
    left join visit using (day)
    left join reward using (day)
    order by day desc`);
  return rows.map((row) => ({
    date: row.date,
    visits: Number(row.visits),
    conversions: Number(row.conversions),
    rewards: Number(row.rewards),
  }));
}
