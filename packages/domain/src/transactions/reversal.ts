import type { Db } from "@buzz/db";
import {
  reversals,
  settlementAdjustments,
  settlementCarries,
  settlementRequests,
  users,
} from "@buzz/db/schema";
import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { getOutput } from "./schemas.js";

/** How a use was taken back, and which settlements deducted it. Amounts in won. */
export async function reversalOf(
  db: Db,
  redemptionId: string,
): Promise<z.output<typeof getOutput>["reversal"]> {
  const [row] = await db
    .select({
      reversalNo: reversals.reversalNo,
      kind: reversals.kind,
      reason: reversals.reason,
      reversedAt: reversals.reversedAt,
      reversedBy: { id: users.id, name: users.name },
      owedBack: settlementAdjustments.amount,
      adjustmentId: settlementAdjustments.id,
    })
    .from(reversals)
    .leftJoin(users, eq(users.id, reversals.reversedBy))
    .leftJoin(settlementAdjustments, eq(settlementAdjustments.reversalId, reversals.id))
    .where(eq(reversals.redemptionId, redemptionId));
  if (row === undefined) return null;
  const { adjustmentId, ...reversal } = row;
  if (adjustmentId === null) return { ...reversal, deductedBy: [] };
  const deductedBy = await db
    .select({
      id: settlementRequests.id,
      settlementNo: settlementRequests.settlementNo,
      amount: settlementCarries.amount,
    })
    .from(settlementCarries)
    .innerJoin(settlementRequests, eq(settlementRequests.id, settlementCarries.settlementId))
    .where(and(eq(settlementCarries.adjustmentId, adjustmentId), eq(settlementCarries.live, true)))
    .orderBy(asc(settlementRequests.requestedAt), asc(settlementRequests.id));
  return { ...reversal, deductedBy };
}
