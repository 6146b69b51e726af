import { redemptions } from "@buzz/db/schema";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { OwnerContext } from "../kernel/context.js";
import { dayOf } from "../kernel/days.js";
import { standing } from "../redemption/standing.js";
import { listTransactions } from "../redemption/transactions.js";
import { ownShop } from "./own-shop.js";
import type { dailySalesInput, dailySalesOutput } from "./schemas.js";

const SHOWN = 100;

/** A day's uses at the caller's shop: counts, what the programme owes for them in won, and the newest 100. */
export async function dailySales(
  ctx: OwnerContext,
  input: z.output<typeof dailySalesInput>,
): Promise<z.output<typeof dailySalesOutput>> {
  const shop = await ownShop(ctx);
  const date = input.date ?? dayOf(ctx.clock());
  const where = and(eq(redemptions.businessId, shop.id), eq(redemptions.usedOn, date));
  const [[totals], transactions] = await Promise.all([
    ctx.db
      .select({
        couponCount: sql<number>`(count(*) filter (where ${redemptions.type} <> 'mileage'))::int`,
        mileageCount: sql<number>`(count(*) filter (where ${redemptions.type} = 'mileage'))::int`,
        totalAmount: sql<string>`coalesce(sum(${redemptions.shareAmount}), 0)`,
      })
      .from(redemptions)
      .where(and(where, standing)),
    listTransactions(ctx.db, { where, limit: SHOWN, offset: 0 }),
  ]);
  return {
    date,
    couponCount: totals?.couponCount ?? 0,
    mileageCount: totals?.mileageCount ?? 0,
    totalAmount: Number(totals?.totalAmount ?? 0),
    transactions,
  };
}
