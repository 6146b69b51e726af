import { businesses, ledgerTransfers, redemptions } from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { and, desc, eq, gte } from "drizzle-orm";
import type { z } from "zod";
import { currentBudget } from "../budget/current.js";
import type { AdminContext } from "../kernel/context.js";
import { dayOf, monthOf, startOfDay } from "../kernel/days.js";
import { standing } from "../redemption/standing.js";
import { dashboardAlerts } from "./alerts.js";
import {
  activeReferrers,
  businessFigures,
  couponFigures,
  mileageFigures,
  pendingApplications,
  settlementFigures,
  useFigures,
  userFigures,
} from "./figures.js";
import { listActivities } from "./recent-activity.js";
import type { overviewInput, overviewOutput } from "./schemas.js";
import { countOf, sumOf } from "./sums.js";
import { periodOf } from "./timeframe.js";

const TOP = 5;
const RECENT = 10;

/**
 * Figures of the programme: in all, of the last days of `timeframe`, and of today in Seoul; every one of them summed
 * from its rows. `budget` and `budgetUsed` are this month's and today's, in won: `used` is executed and reserved.
 */
export async function dashboardOverview(
  ctx: AdminContext,
  { timeframe }: z.output<typeof overviewInput>,
): Promise<z.output<typeof overviewOutput>> {
  const { from } = periodOf(timeframe, ctx.clock());
  const [users, shops, applications, uses, mileage, coupons, settlements] = await Promise.all([
    userFigures(ctx, from),
    businessFigures(ctx, from),
    pendingApplications(ctx),
    useFigures(ctx, from),
    mileageFigures(ctx, from),
    couponFigures(ctx, from),
    settlementFigures(ctx, from),
  ]);
  const [referrers, budget, approvedToday, topBusinesses, recentActivities] = await Promise.all([
    activeReferrers(ctx, from),
    currentBudget(ctx, {}),
    payoutsApprovedToday(ctx),
    topBusinessesSince(ctx, from),
    listActivities(ctx, RECENT),
  ]);
  const { today: newUsers, ...userTotals } = users;
  const { today: settlementsToday, ...settlementTotals } = settlements;
  return {
    overview: {
      totalUsers: users.total,
      activeUsers: users.active,
      totalBusinesses: shops.total,
      activeReferrers: referrers,
    },
    budget: {
      total: budget.totalBudget,
      used: budget.executed + budget.reserved,
      remaining: budget.remaining,
      executionRate: budget.executionRate,
    },
    todayStats: {
      newUsers,
      qrScans: uses.today,
      settlements: settlementsToday,
      budgetUsed: uses.todayShare + approvedToday,
    },
    alerts: dashboardAlerts(ctx.locale, {
      budget,
      applications,
      settlements: settlements.pending,
    }),
    summary: { transactions: uses.count, sales: uses.sales, programmeShare: uses.share },
    users: userTotals,
    businesses: { ...shops, active: uses.shops, pendingApplications: applications },
    mileage: { ...mileage, periodUsed: uses.points },
    coupons: { ...coupons, periodUsed: uses.coupons, periodDiscount: uses.discount },
    settlements: settlementTotals,
    topBusinesses,
    recentActivities,
    timeframe,
    generatedAt: ctx.clock(),
  };
}

/** The shops with the most uses since an instant. */
const topBusinessesSince = ({ db }: AdminContext, from: Date) => {
  const transactions = countOf();
  return db
    .select({
      id: businesses.id,
      businessName: businesses.businessName,
      category: businesses.category,
      transactions,
      amount: sumOf(redemptions.shareAmount),
    })
    .from(redemptions)
    .innerJoin(businesses, eq(businesses.id, redemptions.businessId))
    .where(and(gte(redemptions.usedAt, from), standing))
    .groupBy(businesses.id)
    .orderBy(desc(transactions), desc(sumOf(redemptions.shareAmount)), businesses.id)
    .limit(TOP);
};

async function payoutsApprovedToday({ db, clock }: AdminContext): Promise<number> {
  const now = clock();
  const [approved] = await db
    .select({ amount: sumOf(ledgerTransfers.amount) })
    .from(ledgerTransfers)
    .where(
      and(
        eq(ledgerTransfers.credit, account.payoutApproved(monthOf(now))),
        gte(ledgerTransfers.createdAt, startOfDay(dayOf(now))),
      ),
    );
  return approved?.amount ?? 0;
}
