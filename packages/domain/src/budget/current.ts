import { budgetReport } from "@buzz/ledger";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { monthOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { alertsOf } from "./alerts.js";
import { readControls } from "./controls.js";
import { readToday } from "./day-limit.js";
import { ensureMonth } from "./draw-funds.js";
import { readKillSwitch } from "./kill-switch.js";
import { hourLimitOf, readPace } from "./pace.js";
import { category, type currentBudgetInput, type currentBudgetOutput } from "./schemas.js";
import { percent, stageOf } from "./stage.js";

type Output = z.output<typeof currentBudgetOutput>;

/**
 * A month's budget from the ledger, in won: budget, executed, reserved, remaining and stage, in all and by
 * category; with its controls, how far today has come to its limit, and what operators have stopped. This month opens
 * itself when nobody has set it.
 *
 * @throws RESOURCE_001 for another month without a budget.
 */
export async function currentBudget(
  ctx: AdminContext,
  input: z.output<typeof currentBudgetInput>,
): Promise<Output> {
  const thisMonth = monthOf(ctx.clock());
  const yearMonth = input.period ?? thisMonth;
  const report = (await budgetReport(ctx.db, yearMonth)) ?? (await openThisMonth());
  if (report === undefined) throw new AppError("RESOURCE_001");

  const [controls, killSwitch, pace, hourLimit] = await Promise.all([
    readControls(ctx.db, yearMonth),
    readKillSwitch(ctx.db, ctx.clock()),
    readPace(ctx, ctx.db),
    hourLimitOf(ctx),
  ]);
  const today = yearMonth === thisMonth ? await readToday(ctx, ctx.db, pace) : null;
  const parts = Object.values(report);
  const sum = (field: "budget" | "executed" | "reserved" | "remaining") =>
    parts.reduce((total, part) => total + part[field], 0);
  const total = {
    budget: sum("budget"),
    executed: sum("executed"),
    reserved: sum("reserved"),
    remaining: sum("remaining"),
  };
  const withRate = (part: typeof total) => ({
    ...part,
    rate: percent(part.executed + part.reserved, part.budget),
    stage: stageOf(part, controls),
  });
  const categories = {
    referral: withRate(report.referral),
    coupon: withRate(report.coupon),
    event: withRate(report.event),
    settlement: withRate(report.settlement),
  };
  const { budget: totalBudget, ...totals } = withRate(total);
  return {
    yearMonth,
    totalBudget,
    ...totals,
    executionRate: percent(total.executed, total.budget),
    categories,
    controls,
    today,
    alerts: [
      ...alertsOf(ctx.locale, "total", totals.stage, controls),
      ...category.options.flatMap((name) =>
        alertsOf(ctx.locale, name, categories[name].stage, controls),
      ),
    ],
    killSwitch,
    surge: { ...pace, hourLimit },
  };

  async function openThisMonth() {
    if (yearMonth !== thisMonth) return undefined;
    await ctx.db.transaction((tx) => ensureMonth(ctx, tx, yearMonth));
    return budgetReport(ctx.db, yearMonth);
  }
}
