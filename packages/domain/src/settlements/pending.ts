import { businesses, settlementRequests } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { ordered } from "../kernel/ordering.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import type { pendingInput, pendingOutput } from "./schemas.js";

const order = {
  requestedAt: settlementRequests.requestedAt,
  settlementDate: settlementRequests.settlementDate,
  businessName: businesses.businessName,
  totalAmount: settlementRequests.totalAmount,
};

/** Requests that wait for an operator, oldest first unless another order is asked for. Amounts in won. */
export async function pendingSettlements(
  ctx: AdminContext,
  input: z.output<typeof pendingInput>,
): Promise<z.output<typeof pendingOutput>> {
  const where = eq(settlementRequests.status, "pending");
  const [rows, [totals]] = await Promise.all([
    ctx.db
      .select({ request: settlementRequests, businessName: businesses.businessName })
      .from(settlementRequests)
      .innerJoin(businesses, eq(businesses.id, settlementRequests.businessId))
      .where(where)
      .orderBy(...ordered(order[input.sortBy], settlementRequests.id, input.sortOrder))
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
