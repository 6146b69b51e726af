import { businesses, settlementRequests } from "@buzz/db/schema";
import { asc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { offsetOf, type PageInput, paginate } from "../kernel/paging.js";
import type { pendingOutput } from "./schemas.js";

/** Requests that wait for an operator, oldest first. Amounts in won. */
export async function pendingSettlements(
  ctx: AdminContext,
  input: PageInput,
): Promise<z.output<typeof pendingOutput>> {
  const where = eq(settlementRequests.status, "pending");
  const [rows, [totals]] = await Promise.all([
    ctx.db
      .select({ request: settlementRequests, businessName: businesses.businessName })
      .from(settlementRequests)
      .innerJoin(businesses, eq(businesses.id, settlementRequests.businessId))
      .where(where)
      .orderBy(asc(settlementRequests.requestedAt), asc(settlementRequests.id))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db
      .select({
        count: sql<number>`count(*)::int`,
        amount: sql<string>`coalesce(sum(${settlementRequests.totalAmount}), 0)`,
      })
      .from(settlementRequests)
      .where(where),
  ]);
  const items = rows.map(({ request, businessName }) => ({
    id: request.id,
    settlementNo: request.settlementNo,
    businessId: request.businessId,
    businessName,
    settlementDate: request.settlementDate,
    totalAmount: request.totalAmount,
    requestedAt: request.requestedAt,
    details: {
      coupon: { count: request.couponCount, amount: request.couponAmount },
      mileage: { count: request.mileageCount, amount: request.mileageAmount },
    },
  }));
  const totalPending = totals?.count ?? 0;
  return {
    ...paginate(items, totalPending, input),
    summary: { totalPending, totalAmount: Number(totals?.amount ?? 0) },
  };
}
