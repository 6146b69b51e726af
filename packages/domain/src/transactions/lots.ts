import type { Db } from "@buzz/db";
import { mileageLots, mileageLotUses, mileageTransactions } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";

/** The grants that a use of points took from, oldest expiry first, and the budgets they came from. Amounts in P. */
export const lotsOf = (db: Db, mileageTransactionId: string) =>
  db
    .select({
      id: mileageLots.id,
      amount: mileageLotUses.amount,
      granted: mileageLots.amount,
      grantedAt: mileageLots.createdAt,
      expiresAt: mileageLots.expiresAt,
      grantedFor: mileageTransactions.description,
      month: mileageLots.budgetMonth,
      category: mileageLots.budgetCategory,
    })
    .from(mileageLotUses)
    .innerJoin(mileageLots, eq(mileageLots.id, mileageLotUses.lotId))
    .innerJoin(mileageTransactions, eq(mileageTransactions.id, mileageLots.transactionId))
    .where(eq(mileageLotUses.transactionId, mileageTransactionId))
    .orderBy(asc(mileageLots.expiresAt), asc(mileageLots.id));
