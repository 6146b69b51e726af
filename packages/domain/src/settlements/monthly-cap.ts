import type { Db } from "@buzz/db";
import { settlementRequests } from "@buzz/db/schema";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";

/**
 * Refuses an approval, already written in the transaction, that takes a shop above its cap of a month, if there is
 * one. Approvals for one shop then wait for one another.
 *
 * @throws BUDGET_001 with the limit.
 */
export async function refuseAboveCap(
  ctx: AdminContext,
  tx: Db,
  businessId: string,
  month: string,
): Promise<void> {
  const { settlement_monthly_cap_per_business: cap } = await ctx.settings();
  if (cap === null) return;
  const key = `settlement-cap/${businessId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const [approved] = await tx
    .select({ amount: sql`sum(${settlementRequests.totalAmount})`.mapWith(Number) })
    .from(settlementRequests)
    .where(
      and(
        eq(settlementRequests.businessId, businessId),
        eq(settlementRequests.budgetMonth, month),
        inArray(settlementRequests.status, ["approved", "reconciling", "paid"]),
      ),
    );
  if ((approved?.amount ?? 0) > cap)
    throw new AppError("BUDGET_001", { limit: "monthly_cap_per_business" });
}
