import { budgetHistory } from "@buzz/ledger";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { addDays, dayOf, monthOf, shiftMonth, startOfMonth } from "../kernel/days.js";
import { readControls } from "./controls.js";
import { ensureMonth } from "./draw-funds.js";
import {
  averageGrowth,
  budgetsOf,
  type Figures,
  nothing,
  project,
  scaled,
  spentOf,
} from "./projection.js";
import { type Outlook, recommendationsFor } from "./recommendations.js";
import type { forecastInput, forecastOutput } from "./schemas.js";
import { percent, type Thresholds } from "./stage.js";

type Output = z.output<typeof forecastOutput>;
type Comparison = Output["forecast"][number]["budgetComparison"];

/** How many closed months a forecast looks at. */
const HISTORY = 12;

/**
 * What the next months would spend (executed + reserved, in won) if each category went on growing as it did from
 * month to month so far. Without a closed month the running one is carried on at its pace; `basedOnMonths`
 * says on how many closed months the figures rest.
 */
export async function forecastBudget(
  ctx: AdminContext,
  { months }: z.output<typeof forecastInput>,
): Promise<Output> {
  const now = ctx.clock();
  const thisMonth = monthOf(now);
  await ctx.db.transaction((tx) => ensureMonth(ctx, tx, thisMonth));
  const until = shiftMonth(thisMonth, months);
  const [known, controls] = await Promise.all([
    budgetHistory(ctx.db, { until, months: HISTORY + 1 + months }),
    readControls(ctx.db, thisMonth),
  ]);
  const spentIn = (wanted: (month: string) => boolean) =>
    known.filter(({ month }) => wanted(month)).map(({ levels }) => spentOf(levels));

  const closed = spentIn((month) => month < thisMonth).slice(-HISTORY);
  const growth = averageGrowth(closed);
  const running = spentIn((month) => month === thisMonth)[0] ?? nothing;
  const last = closed.at(-1);
  const after = (steps: number): Figures =>
    last === undefined ? atItsPace(running, now) : project(last, growth, steps + 1);
  const outlook = Array.from({ length: months }, (_, index): Outlook => {
    const month = shiftMonth(thisMonth, index + 1);
    const budget = known.findLast((one) => one.month <= month);
    return {
      month,
      projected: after(index + 1),
      budget: budget === undefined ? nothing : budgetsOf(budget.levels),
    };
  });
  return {
    forecast: outlook.map(({ month, projected, budget }) => ({
      month,
      projected,
      budgetComparison: compare(projected.total, budget.total, controls),
    })),
    analysis: {
      averageGrowthRates: growth,
      recommendations: recommendationsFor(ctx.locale, closed.length, outlook),
    },
    metadata: { basedOnMonths: closed.length, forecastPeriod: months, generatedAt: now },
  };
}

/** The running month's figures as they would be after its last day. */
function atItsPace(running: Figures, now: Date): Figures {
  const passed = Number(dayOf(now).slice(8));
  const length = Number(dayOf(addDays(startOfMonth(shiftMonth(monthOf(now), 1)), -1)).slice(8));
  return scaled(running, length / passed);
}

function compare(projected: number, totalBudget: number, thresholds: Thresholds): Comparison {
  const utilizationRate = percent(projected, totalBudget);
  const riskOf = (): Comparison["riskLevel"] => {
    if (utilizationRate >= 100) return "critical";
    if (utilizationRate >= thresholds.dangerThreshold) return "high";
    return utilizationRate >= thresholds.warningThreshold ? "medium" : "low";
  };
  return {
    totalBudget,
    forecastExceedsLimit: projected > totalBudget,
    utilizationRate,
    riskLevel: riskOf(),
  };
}
