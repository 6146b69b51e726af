import type { Db } from "@buzz/db";
import { type SQL, sql } from "drizzle-orm";
import type { BudgetCategory, Month } from "./accounts.js";
import type { BudgetControls } from "./open-month.js";

/** What became of a month's money, in won. budget = executed + reserved + remaining, always. */
export type BudgetReport = Record<
  BudgetCategory,
  { budget: number; executed: number; reserved: number; remaining: number }
>;

/**
 * Reads a month's budget from the ledger, in one snapshot: what was put in, what coupons and points
 * still promise, what shops were credited (for `settlement`: what was approved for payout).
 * Undefined when the month is not open.
 */
export async function budgetReport(db: Db, month: Month): Promise<BudgetReport | undefined> {
  const rows = await db.execute<{
    category: BudgetCategory;
    remaining: string;
    reserved: string;
    approved: string;
    lots: string;
    budget: string;
  }>(sql`
    with held as (
      select category,
        coalesce(sum(balance) filter (where kind in ('budget', 'payout-limit')), 0) as remaining,
        coalesce(sum(balance) filter (where kind in ('reserved', 'issue')), 0) as reserved,
        coalesce(sum(balance) filter (where kind = 'payout-approved'), 0) as approved
      from ledger_accounts where month = ${month} group by category
    ), unspent as (
      select budget_category as category, sum(remaining) as lots
      from mileage_lots where budget_month = ${month} and remaining > 0 group by budget_category
    )
    select held.category, held.remaining, held.reserved, held.approved, coalesce(unspent.lots, 0) as lots,
      case held.category
        when 'referral' then settings.referral when 'coupon' then settings.coupon
        when 'event' then settings.event else settings.settlement
      end as budget
    from held
    join budget_settings settings on settings.month = ${month}
    left join unspent on unspent.category = held.category`);
  if (rows.length === 0) return undefined;

  const empty = { budget: 0, executed: 0, reserved: 0, remaining: 0 };
  const report: BudgetReport = {
    referral: empty,
    coupon: empty,
    event: empty,
    settlement: empty,
  };
  for (const row of rows) {
    const budget = Number(row.budget);
    const remaining = Number(row.remaining);
    const reserved = Number(row.reserved) + Number(row.lots);
    report[row.category] = { budget, remaining, reserved, executed: budget - remaining - reserved };
  }
  return report;
}

/** How full a month's budget is, by category and in all, in won, and what that is judged by. */
export type BudgetState = { levels: Levels; controls: BudgetControls };

/** What a grant asks, in one query. Undefined when the month is not open. */
export async function budgetState(db: Db, month: Month): Promise<BudgetState | undefined> {
  const [row] = await levels(db, sql`where month = ${month}`);
  return row === undefined ? undefined : { levels: levelsOf(row), controls: controlsOf(row) };
}

/** The levels of the latest open months up to and with one, oldest first. */
export async function budgetHistory(
  db: Db,
  { until, months }: { until: Month; months: number },
): Promise<{ month: Month; levels: Levels }[]> {
  const rows = await levels(
    db,
    sql`where month in (
      select month from budget_settings where month <= ${until} order by month desc limit ${months}
    )`,
  );
  return rows
    .map((row) => ({ month: row.month, levels: levelsOf(row) }))
    .toSorted((one, other) => (one.month < other.month ? -1 : 1));
}

type Level = { budget: number; remaining: number };
type Levels = Record<BudgetCategory | "total", Level>;
type LevelRow = Record<
  "month" | "daily_limit" | BudgetCategory | `${BudgetCategory}_left`,
  string
> &
  Record<`${"warning" | "danger" | "critical"}_threshold`, number>;

const levels = (db: Db, where: SQL) =>
  db.execute<LevelRow>(sql`
    select settings.month, referral, coupon, event, settlement,
      daily_limit, warning_threshold, danger_threshold, critical_threshold,
      ${left("referral")} as referral_left, ${left("coupon")} as coupon_left,
      ${left("event")} as event_left, ${left("settlement")} as settlement_left
    from budget_settings settings
    cross join lateral (
      select category, sum(balance) as balance from ledger_accounts
      where month = settings.month and kind in ('budget', 'payout-limit') group by category
    ) held
    ${where}
    group by settings.month`);

const left = (category: BudgetCategory) =>
  sql`sum(held.balance) filter (where held.category = ${sql.raw(`'${category}'`)})`;

const controlsOf = (row: LevelRow): BudgetControls => ({
  dailyLimit: Number(row.daily_limit),
  warningThreshold: row.warning_threshold,
  dangerThreshold: row.danger_threshold,
  criticalThreshold: row.critical_threshold,
});

function levelsOf(row: LevelRow): Levels {
  const parts = {
    referral: { budget: Number(row.referral), remaining: Number(row.referral_left) },
    coupon: { budget: Number(row.coupon), remaining: Number(row.coupon_left) },
    event: { budget: Number(row.event), remaining: Number(row.event_left) },
    settlement: { budget: Number(row.settlement), remaining: Number(row.settlement_left) },
  };
  const sum = (field: keyof Level) =>
    Object.values(parts).reduce((total, level) => total + level[field], 0);
  return { ...parts, total: { budget: sum("budget"), remaining: sum("remaining") } };
}
