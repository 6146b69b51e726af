import type { Db } from "@buzz/db";
import { budgetState, type Month } from "@buzz/ledger";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { dayOf, monthOf, shiftDay, shiftMonth, startOfMonth } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { runOut } from "./run-out.js";
import type { category, trendInput, trendOutput } from "./schemas.js";

/**
 * What each day of a month took of its budget, in won: promises and payouts less what came back. For the running
 * month up to today, with the pace of the last seven days and the day on which the budget is gone at it.
 *
 * @throws RESOURCE_001 for a month without a budget.
 */
export async function budgetTrend(
  ctx: AdminContext,
  input: z.output<typeof trendInput>,
): Promise<z.output<typeof trendOutput>> {
  const today = dayOf(ctx.clock());
  const yearMonth = input.period ?? monthOf(ctx.clock());
  const state = await budgetState(ctx.db, yearMonth);
  if (state === undefined) throw new AppError("RESOURCE_001");
  const { budget, remaining } = state.levels[input.category ?? "total"];
  const last = shiftDay(dayOf(startOfMonth(shiftMonth(yearMonth, 1))), -1);
  const taken = await takenByDay(ctx.db, yearMonth, input.category);

  const days: { date: string; used: number; usedInAll: number }[] = [];
  let usedInAll = 0;
  for (let date = `${yearMonth}-01`; date <= last && date <= today; date = shiftDay(date, 1)) {
    const used = taken.get(date) ?? 0;
    usedInAll += used;
    days.push({ date, used, usedInAll });
  }
  const running = yearMonth === monthOf(ctx.clock());
  return {
    yearMonth,
    budget,
    remaining,
    days,
    outlook: running
      ? runOut({ today, last, days: days.map(({ used }) => used), remaining })
      : null,
  };
}

/** Funding by the district (the world's account) is no use. Days of Seoul. */
async function takenByDay(
  db: Db,
  month: Month,
  only: z.output<typeof category> | undefined,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.execute<{ day: string; used: string }>(sql`
    with funds as (
      select id from ledger_accounts
      where month = ${month} and kind in ('budget', 'payout-limit')
        and ${only === undefined ? sql`true` : sql`category = ${only}`}
    ), moved as (
      select created_at, amount from ledger_transfers
      where debit in (select id from funds) and credit <> 'world'
      union all
      select created_at, -amount from ledger_transfers
      where credit in (select id from funds) and debit <> 'world'
    )
    select to_char(created_at at time zone 'Asia/Seoul', 'YYYY-MM-DD') as day, sum(amount) as used
    from moved group by 1`);
  return new Map(rows.map(({ day, used }) => [day, Number(used)]));
}
