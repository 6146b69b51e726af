import { redemptions, settlementRequests } from "@buzz/db/schema";
import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { OwnerContext } from "../kernel/context.js";
import { dayOf } from "../kernel/days.js";
import { standing } from "../redemption/standing.js";
import { listTransactions } from "../redemption/transactions.js";
import { dayFigures } from "./day-figures.js";
import { myBusiness } from "./my.js";
import type { dashboardOutput } from "./schemas.js";

const RECENT = 10;

/** The caller's shop at a glance; amounts in won. */
export async function businessDashboard(
  ctx: OwnerContext,
): Promise<z.output<typeof dashboardOutput>> {
  const business = await myBusiness(ctx);
  const ofShop = eq(redemptions.businessId, business.id);
  const [coupons, mileage, days, [settlement], recentTransactions] = await Promise.all([
    totalsOf(ne(redemptions.type, "mileage")),
    totalsOf(eq(redemptions.type, "mileage")),
    dayFigures(ctx, business.id),
    ctx.db
      .select({ amount: sql<string>`coalesce(sum(${settlementRequests.totalAmount}), 0)` })
      .from(settlementRequests)
      .where(
        and(
          eq(settlementRequests.businessId, business.id),
          inArray(settlementRequests.status, ["pending", "approved", "reconciling"]),
        ),
      ),
    listTransactions(ctx.db, { where: ofShop, limit: RECENT, offset: 0 }),
  ]);
  return {
    business,
    stats: {
      coupons,
      mileage,
      settlement: { pendingAmount: Number(settlement?.amount ?? 0) },
      days,
    },
    recentTransactions,
  };

  async function totalsOf(kind: SQL) {
    const today = sql`${redemptions.usedOn} = ${dayOf(ctx.clock())}`;
    const [row] = await ctx.db
      .select({
        totalUsed: sql<number>`count(*)::int`,
        totalAmount: sql<string>`coalesce(sum(${redemptions.shareAmount}), 0)`,
        todayUsed: sql<number>`(count(*) filter (where ${today}))::int`,
        todayAmount: sql<string>`coalesce(sum(${redemptions.shareAmount}) filter (where ${today}), 0)`,
      })
      .from(redemptions)
      .where(and(ofShop, kind, standing));
    return {
      totalUsed: row?.totalUsed ?? 0,
      totalAmount: Number(row?.totalAmount ?? 0),
      todayUsed: row?.todayUsed ?? 0,
      todayAmount: Number(row?.todayAmount ?? 0),
    };
  }
}
