import { budgetHistory } from "@buzz/ledger";
import type { z } from "zod";
import { percent } from "../budget/stage.js";
import type { AdminContext } from "../kernel/context.js";
import { monthlyFigures } from "./figures.js";
import type { monthlyInput, monthlyOutput } from "./schemas.js";

type Output = z.output<typeof monthlyOutput>;

/** Targets of rules §14; participation in percent. */
const targets = { newUsers: 2_000, activeReferrers: 100, businessParticipation: 80 };

/**
 * A month against its targets. `costPerUser` is what the month's referral budget has spent and promised for each
 * new user; `referralROI` what customers who came by referral bought that month for each won of it;
 * `settlementPerBusiness` the payouts approved in the month for each shop paid; won, null where it cannot be told.
 */
export async function monthlyReport(
  ctx: AdminContext,
  { yearMonth }: z.output<typeof monthlyInput>,
): Promise<Output> {
  const [figures, [budget]] = await Promise.all([
    monthlyFigures(ctx.db, yearMonth),
    budgetHistory(ctx.db, { until: yearMonth, months: 1 }),
  ]);
  const referral = budget?.month === yearMonth ? budget.levels.referral : undefined;
  const spent = referral === undefined ? null : referral.budget - referral.remaining;
  const participation = figures.shops === 0 ? null : percent(figures.shopsWithUses, figures.shops);
  return {
    yearMonth,
    kpi: {
      newUsers: against(targets.newUsers, figures.newUsers),
      activeReferrers: against(targets.activeReferrers, figures.activeReferrers),
      businessParticipation: against(targets.businessParticipation, participation),
    },
    budgetEfficiency: {
      costPerUser: perEach(spent, figures.newUsers, 1),
      referralROI: perEach(figures.referredSales, spent, 100),
      settlementPerBusiness: perEach(figures.settled, figures.settledShops, 1),
    },
  };
}

const against = (target: number, actual: number | null) => ({
  target,
  actual,
  achievementRate: actual === null ? null : percent(actual, target),
});

/** `whole` for each of `parts`, rounded to `1 / precision`; null for none. */
const perEach = (whole: number | null, parts: number | null, precision: number): number | null =>
  whole === null || parts === null || parts === 0
    ? null
    : Math.round((whole * precision) / parts) / precision;
