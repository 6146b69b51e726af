import { redemptions } from "@buzz/db/schema";
import { and, eq, gte, lte, or, sql } from "drizzle-orm";
import type { z } from "zod";
import type { OwnerContext } from "../kernel/context.js";
import { addDays, dayOf, shiftDay } from "../kernel/days.js";
import { standing } from "../redemption/standing.js";
import type { dashboardOutput } from "./schemas.js";

type Figures = z.output<typeof dashboardOutput>["stats"]["days"];

/**
 * A shop's day so far, and yesterday until the same time, so that a morning is not compared with a whole day. `sales`
 * in won: what coupons were used on, and points; `average` is that of one use, null without any.
 */
export async function dayFigures(ctx: OwnerContext, businessId: string): Promise<Figures> {
  const now = ctx.clock();
  const today = dayOf(now);
  const yesterday = shiftDay(today, -1);
  const rows = await ctx.db
    .select({
      day: redemptions.usedOn,
      sales: sql`sum(coalesce(${redemptions.purchaseAmount}, ${redemptions.shareAmount}))`.mapWith(
        Number,
      ),
      uses: sql`count(*)`.mapWith(Number),
      customers: sql`count(distinct ${redemptions.userId})`.mapWith(Number),
    })
    .from(redemptions)
    .where(
      and(
        eq(redemptions.businessId, businessId),
        standing,
        gte(redemptions.usedOn, yesterday),
        lte(redemptions.usedOn, today),
        or(eq(redemptions.usedOn, today), lte(redemptions.usedAt, addDays(now, -1))),
      ),
    )
    .groupBy(redemptions.usedOn);
  const figuresOf = (day: string) => {
    const { sales, uses, customers } = rows.find((row) => row.day === day) ?? none;
    return { sales, uses, customers, average: uses > 0 ? Math.round(sales / uses) : null };
  };
  return { today: figuresOf(today), yesterday: figuresOf(yesterday) };
}

const none = { sales: 0, uses: 0, customers: 0 };
