import { businesses, mileageAccounts, mileageTransactions, redemptions } from "@buzz/db/schema";
import { and, count, desc, eq, gte, lt } from "drizzle-orm";
import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { shiftDay, startOfDay } from "../kernel/days.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import type { transactionsInput, transactionsOutput } from "./schemas.js";

/** The caller's statement, newest first. Amounts in P. */
export async function mileageTransactionsOf(
  ctx: UserContext,
  input: z.output<typeof transactionsInput>,
): Promise<z.output<typeof transactionsOutput>> {
  const own = eq(mileageTransactions.userId, ctx.actor.userId);
  const where = and(
    own,
    input.type && eq(mileageTransactions.type, input.type),
    input.startDate ? gte(mileageTransactions.createdAt, startOfDay(input.startDate)) : undefined,
    input.endDate
      ? lt(mileageTransactions.createdAt, startOfDay(shiftDay(input.endDate, 1)))
      : undefined,
  );
  const [items, [total], [account]] = await Promise.all([
    ctx.db
      .select({
        id: mileageTransactions.id,
        type: mileageTransactions.type,
        amount: mileageTransactions.amount,
        balanceBefore: mileageTransactions.balanceBefore,
        balanceAfter: mileageTransactions.balanceAfter,
        description: mileageTransactions.description,
        referenceType: mileageTransactions.referenceType,
        referenceId: mileageTransactions.referenceId,
        expiresAt: mileageTransactions.expiresAt,
        createdAt: mileageTransactions.createdAt,
        businessName: businesses.businessName,
      })
      .from(mileageTransactions)
      .leftJoin(redemptions, eq(redemptions.mileageTransactionId, mileageTransactions.id))
      .leftJoin(businesses, eq(businesses.id, redemptions.businessId))
      .where(where)
      .orderBy(desc(mileageTransactions.createdAt), desc(mileageTransactions.seq))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(mileageTransactions).where(where),
    ctx.db
      .select({
        totalEarned: mileageAccounts.totalEarned,
        totalUsed: mileageAccounts.totalUsed,
        totalExpired: mileageAccounts.totalExpired,
      })
      .from(mileageAccounts)
      .where(eq(mileageAccounts.userId, ctx.actor.userId)),
  ]);
  return {
    ...paginate(items, total?.count ?? 0, input),
    summary: account ?? { totalEarned: 0, totalUsed: 0, totalExpired: 0 },
  };
}
