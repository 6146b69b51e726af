import type { Db } from "@buzz/db";
import { redemptions, settlementDetails, settlementRequests, users } from "@buzz/db/schema";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { maskName } from "../kernel/masking.js";
import type { holdingStatus, transaction } from "./schemas.js";

/**
 * Uses at shops, newest first. `amount` is the discount given or the points taken; customers' names are masked.
 */
export async function listTransactions(
  db: Db,
  { where, limit, offset }: { where: SQL | undefined; limit: number; offset: number },
): Promise<z.output<typeof transaction>[]> {
  const rows = await db
    .select({
      transactionNo: redemptions.transactionNo,
      type: redemptions.type,
      customer: users.name,
      amount: sql<string>`coalesce(${redemptions.discountAmount}, ${redemptions.shareAmount})`,
      purchaseAmount: redemptions.purchaseAmount,
      at: redemptions.usedAt,
      reversedAt: redemptions.reversedAt,
      settlementId: settlementDetails.settlementId,
      settlementStatus: sql<z.output<typeof holdingStatus> | null>`${settlementRequests.status}`,
    })
    .from(redemptions)
    .innerJoin(users, eq(users.id, redemptions.userId))
    .leftJoin(
      settlementDetails,
      and(eq(settlementDetails.redemptionId, redemptions.id), eq(settlementDetails.live, true)),
    )
    .leftJoin(settlementRequests, eq(settlementRequests.id, settlementDetails.settlementId))
    .where(where)
    .orderBy(desc(redemptions.usedAt), desc(redemptions.id))
    .limit(limit)
    .offset(offset);
  return rows.map((row) => ({
    ...row,
    customer: maskName(row.customer),
    amount: Number(row.amount),
  }));
}
