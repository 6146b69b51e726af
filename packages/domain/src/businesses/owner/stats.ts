import { redemptions } from "@buzz/db/schema";
import { and, count, eq, gte, sql } from "drizzle-orm";
import type { z } from "zod";
import type { OwnerContext } from "../../kernel/context.js";
import { dayOf, shiftDay } from "../../kernel/days.js";
import { standing } from "../../redemption/standing.js";
import { ownShop } from "../own-shop.js";
import type { statsInput, statsOutput } from "./schemas.js";

const DAYS = { week: 7, month: 30, year: 365 } as const;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/**
 * Uses at the caller's shop over the last 7, 30 or 365 days, today among them; days and hours are those of Seoul.
 * `amount` is what the programme owes for them, in won. New customers came for the first time in the period.
 *
 * @throws BUSINESS_001 when the caller has no shop.
 */
export async function businessStats(
  ctx: OwnerContext,
  { period }: z.output<typeof statsInput>,
): Promise<z.output<typeof statsOutput>> {
  const { id } = await ownShop(ctx);
  const today = dayOf(ctx.clock());
  const dates = Array.from({ length: DAYS[period] }, (_, index) =>
    shiftDay(today, index + 1 - DAYS[period]),
  );
  const since = dates[0] ?? today;
  const inPeriod = and(eq(redemptions.businessId, id), gte(redemptions.usedOn, since), standing);

  const hourOf = sql<number>`extract(hour from ${redemptions.usedAt} at time zone 'Asia/Seoul')::int`;
  const weekdayOf = sql<number>`extract(isodow from ${redemptions.usedOn})::int`;
  const [byDate, byHour, byWeekday, customers] = await Promise.all([
    ctx.db
      .select({
        date: redemptions.usedOn,
        count: count(),
        amount: sql`sum(${redemptions.shareAmount})`.mapWith(Number),
      })
      .from(redemptions)
      .where(inPeriod)
      .groupBy(redemptions.usedOn),
    countBy(hourOf),
    countBy(weekdayOf),
    countCustomers(),
  ]);
  const onDates = new Map(byDate.map((row) => [row.date, row]));
  return {
    daily: dates.map((date) => onDates.get(date) ?? { date, count: 0, amount: 0 }),
    hourly: Array.from({ length: 24 }, (_, hour) => ({ hour, count: byHour.get(hour) ?? 0 })),
    weekly: WEEKDAYS.map((weekday, index) => ({ weekday, count: byWeekday.get(index + 1) ?? 0 })),
    customers,
  };

  async function countBy(key: typeof hourOf): Promise<Map<number, number>> {
    const rows = await ctx.db
      .select({ key, count: count() })
      .from(redemptions)
      .where(inPeriod)
      .groupBy(sql`1`);
    return new Map(rows.map((row) => [row.key, row.count]));
  }

  async function countCustomers() {
    const customers = ctx.db
      .selectDistinct({ userId: redemptions.userId })
      .from(redemptions)
      .where(inPeriod)
      .as("customer");
    const [row] = await ctx.db
      .select({
        total: count(),
        returning: sql`count(*) filter (where exists (
          select from ${redemptions} earlier
          where earlier.user_id = customer.user_id and earlier.business_id = ${id}
            and earlier.used_on < ${since} and earlier.reversed_at is null))`.mapWith(Number),
      })
      .from(customers);
    const { total, returning } = row ?? { total: 0, returning: 0 };
    return { total, new: total - returning, returning };
  }
}
