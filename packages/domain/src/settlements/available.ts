import { ledgerAccounts, redemptions, settlementRequests } from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { ownShop } from "../businesses/own-shop.js";
import type { OwnerContext } from "../kernel/context.js";
import { monthOf } from "../kernel/days.js";
import { standing } from "../redemption/standing.js";
import type { availableOutput } from "./schemas.js";

/** What the caller's shop has earned, has in settlements, owes back, and can still request. All in won. */
export async function availableForSettlement(
  ctx: OwnerContext,
): Promise<z.output<typeof availableOutput>> {
  const shop = await ownShop(ctx);
  const firstDay = `${monthOf(ctx.clock())}-01`;
  const [[earned], [settled], balances] = await Promise.all([
    ctx.db
      .select({
        total: sql<string>`coalesce(sum(${redemptions.shareAmount}), 0)`,
        coupon: sql<string>`coalesce(sum(${redemptions.shareAmount}) filter (where ${redemptions.type} <> 'mileage'), 0)`,
        monthly: sql<string>`coalesce(sum(${redemptions.shareAmount}) filter (where ${redemptions.usedOn} >= ${firstDay}), 0)`,
      })
      .from(redemptions)
      .where(and(eq(redemptions.businessId, shop.id), standing)),
    ctx.db
      .select({
        pending: sql<string>`coalesce(sum(${settlementRequests.totalAmount}) filter (where ${settlementRequests.status} in ('pending', 'approved', 'reconciling', 'returned')), 0)`,
        completed: sql<string>`coalesce(sum(${settlementRequests.totalAmount} - ${settlementRequests.returnedAmount}) filter (where ${settlementRequests.status} = 'paid'), 0)`,
      })
      .from(settlementRequests)
      .where(eq(settlementRequests.businessId, shop.id)),
    ctx.db
      .select({ id: ledgerAccounts.id, balance: ledgerAccounts.balance })
      .from(ledgerAccounts)
      .where(inArray(ledgerAccounts.id, [account.business(shop.id), account.clawback(shop.id)])),
  ]);
  const total = Number(earned?.total ?? 0);
  const coupon = Number(earned?.coupon ?? 0);
  const pending = Number(settled?.pending ?? 0);
  const completed = Number(settled?.completed ?? 0);
  const balanceOf = (id: string) => balances.find((row) => row.id === id)?.balance ?? 0;
  // Taken from 0: a mere sign would make a 0 of nothing owed into -0, which tRPC tells apart.
  const owedBack = 0 - balanceOf(account.clawback(shop.id));
  return {
    earnings: { total, coupon, mileage: total - coupon, monthly: Number(earned?.monthly ?? 0) },
    settlements: { total: pending + completed, pending, completed },
    owedBack,
    available: Math.max(0, balanceOf(account.business(shop.id)) - owedBack),
  };
}
