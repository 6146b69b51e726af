import { type BudgetCategory, budgetReport } from "@buzz/ledger";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { monthOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { readControls } from "./controls.js";
import { ensureMonth } from "./draw-funds.js";
import type { currentBudgetInput, currentBudgetOutput } from "./schemas.js";
import { percent, type Stage, stageOf, stepsOf } from "./stage.js";

type Output = z.output<typeof currentBudgetOutput>;

/**
 * A month's budget from the ledger, in won: budget, executed, reserved, remaining and stage, in all and by
 * category. This month opens itself when nobody has set it.
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

  const controls = await readControls(ctx.db, yearMonth);
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
    alerts: [
      ...alertOf("total", totals.stage),
      ...Object.entries(categories).flatMap(([name, part]) => alertOf(name, part.stage)),
    ],
  };

  async function openThisMonth() {
    if (yearMonth !== thisMonth) return undefined;
    await ctx.db.transaction((tx) => ensureMonth(ctx, tx, yearMonth));
    return budgetReport(ctx.db, yearMonth);
  }

  function alertOf(name: string | BudgetCategory, level: Stage): Output["alerts"] {
    const threshold = stepsOf(controls).find(({ stage }) => stage === level)?.from;
    return threshold === undefined ? [] : [{ level, message: `${name}: ${level}`, threshold }];
  }
}
