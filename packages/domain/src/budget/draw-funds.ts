import { randomInt } from "node:crypto";
import type { Db } from "@buzz/db";
import { budgetSettings } from "@buzz/db/schema";
import {
  type BudgetAmounts,
  type BudgetControls,
  type Drawn,
  draw,
  type GrantCategory,
  openMonth,
  SHARDS,
} from "@buzz/ledger";
import { desc, lt } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { monthOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { countToDay, limitAt, readDayLimit } from "./day-limit.js";
import { hourLimitOf, readPace } from "./pace.js";
import { countToHour } from "./surge.js";

type Grant = {
  category: GrantCategory;
  /** Won, above 0. */
  amount: number;
  /** Automatic rewards, claims and prizes count to the limit of the day; what operators give does not. */
  countsToDay: boolean;
};

export type Refusal = "budget_exceeded" | "daily_limit";

/**
 * Sets funds of this month aside for a grant, or says which limit cannot bear it (rules §8). The lock on the funds
 * ends with the transaction; a transaction draws once.
 */
export async function drawFunds(ctx: Context, tx: Db, grant: Grant): Promise<Drawn | Refusal> {
  const drawn = await drawFromMonth(ctx, tx, grant);
  if (drawn === "exceeded") return "budget_exceeded";
  return (await countToLimits(ctx, tx, grant)) ? drawn : "daily_limit";
}

/** Every grant counts to the hour, and is judged by the pace of those before it; false when the day cannot bear it. */
async function countToLimits(ctx: Context, tx: Db, grant: Grant): Promise<boolean> {
  const { amount, countsToDay } = grant;
  const hourLimit = await hourLimitOf(ctx);
  const [pace, dayLimit] = await Promise.all([
    hourLimit === null ? null : readPace(ctx, tx),
    countsToDay ? readDayLimit(ctx, tx) : null,
  ]);
  if (dayLimit !== null) {
    const limit = pace === null ? dayLimit : limitAt(pace, dayLimit);
    if (!(await countToDay(ctx, tx, { amount, limit }))) return false;
  }
  if (pace !== null && hourLimit !== null)
    await countToHour(ctx, tx, { ...pace, hourLimit }, amount);
  return true;
}

/** @throws BUDGET_001 with the limit, when one cannot bear the grant. */
export async function drawOrRefuse(ctx: Context, tx: Db, grant: Grant): Promise<Drawn> {
  const funds = await drawFunds(ctx, tx, grant);
  if (typeof funds === "string") throw new AppError("BUDGET_001", { limit: funds });
  return funds;
}

async function drawFromMonth(
  ctx: Context,
  tx: Db,
  { category, amount }: Grant,
): Promise<Drawn | "exceeded"> {
  const month = monthOf(ctx.clock());
  const shard = randomInt(SHARDS);
  const first = await draw(tx, { month, category, amount }, shard);
  if (first !== "not-open") return first;
  await ensureMonth(ctx, tx, month);
  const second = await draw(tx, { month, category, amount }, shard);
  if (second === "not-open") throw new Error(`the budget of ${month} did not open`);
  return second;
}

/** Opens a month that nobody has set: it copies the month before it, or starts with the defaults. */
export async function ensureMonth(ctx: Context, tx: Db, month: string): Promise<void> {
  const [previous] = await tx
    .select()
    .from(budgetSettings)
    .where(lt(budgetSettings.month, month))
    .orderBy(desc(budgetSettings.month))
    .limit(1);
  await openMonth(tx, {
    month,
    ...(previous === undefined ? await defaults(ctx) : copyOf(previous)),
    batchId: newId(),
    at: ctx.clock(),
  });
}

type MonthPlan = { amounts: BudgetAmounts; controls: BudgetControls };

const copyOf = (month: BudgetAmounts & BudgetControls): MonthPlan => ({
  amounts: {
    referral: month.referral,
    coupon: month.coupon,
    event: month.event,
    settlement: month.settlement,
  },
  controls: {
    dailyLimit: month.dailyLimit,
    warningThreshold: month.warningThreshold,
    dangerThreshold: month.dangerThreshold,
    criticalThreshold: month.criticalThreshold,
  },
});

async function defaults(ctx: Context): Promise<MonthPlan> {
  const settings = await ctx.settings();
  return copyOf({
    referral: settings.budget_referral,
    coupon: settings.budget_coupon,
    event: settings.budget_event,
    settlement: settings.budget_settlement,
    dailyLimit: settings.budget_daily_limit,
    warningThreshold: settings.budget_warning_threshold,
    dangerThreshold: settings.budget_danger_threshold,
    criticalThreshold: settings.budget_critical_threshold,
  });
}
