import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { categoryDistribution, mileageChart, typeDistribution, userChart } from "./charts.js";
import {
  businessFigures,
  couponFigures,
  mileageFigures,
  useFigures,
  userFigures,
} from "./figures.js";
import type { analyticsInput, analyticsOutput } from "./schemas.js";
import { periodOf } from "./timeframe.js";

type Output = z.output<typeof analyticsOutput>;

/** One metric over the last days of `timeframe`, in Seoul: a chart or a distribution, and its sums. */
export async function analytics(
  ctx: AdminContext,
  { timeframe, metric }: z.output<typeof analyticsInput>,
): Promise<Output> {
  const period = periodOf(timeframe, ctx.clock());
  const common = { timeframe, generatedAt: ctx.clock() };
  switch (metric) {
    case "users": {
      const users = await userFigures(ctx, period.from);
      return {
        metric,
        ...common,
        chartData: await userChart(ctx, period),
        summary: { totalUsers: users.total, activeUsers: users.active, newUsers: users.new },
      };
    }
    case "businesses": {
      const [shops, uses] = await Promise.all([
        businessFigures(ctx, period.from),
        useFigures(ctx, period.from),
      ]);
      return {
        metric,
        ...common,
        categoryDistribution: await categoryDistribution(ctx, period),
        summary: {
          totalBusinesses: shops.total,
          activeBusinesses: uses.shops,
          newBusinesses: shops.new,
        },
      };
    }
    case "mileage": {
      const [mileage, uses] = await Promise.all([
        mileageFigures(ctx, period.from),
        useFigures(ctx, period.from),
      ]);
      return {
        metric,
        ...common,
        chartData: await mileageChart(ctx, period),
        summary: { balance: mileage.balance, earned: mileage.periodEarned, used: uses.points },
      };
    }
    case "coupons": {
      const [coupons, uses] = await Promise.all([
        couponFigures(ctx, period.from),
        useFigures(ctx, period.from),
      ]);
      return {
        metric,
        ...common,
        typeDistribution: await typeDistribution(ctx, period),
        summary: { issued: coupons.periodIssued, used: uses.coupons, discount: uses.discount },
      };
    }
  }
}
