import type { Db } from "@buzz/db";
import { businesses, ledgerAccounts, settlementRequests } from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { and, eq, inArray } from "drizzle-orm";
import { AppError } from "../kernel/errors.js";

const UNPAID = ["pending", "approved", "reconciling", "returned"] as const;

/**
 * Holds what a shop is owed as it is until the transaction ends. @throws RESOURCE_003 while the programme owes an
 * owner money, requested or not: it could no longer be paid to anybody.
 */
export async function refuseUnpaid(tx: Db, ownerId: string): Promise<void> {
  const [shop] = await tx
    .select({ id: businesses.id })
    .from(businesses)
    .where(eq(businesses.ownerId, ownerId));
  if (shop === undefined) return;
  const [owed] = await tx
    .select({ amount: ledgerAccounts.balance })
    .from(ledgerAccounts)
    .where(eq(ledgerAccounts.id, account.business(shop.id)))
    .for("update");
  const [unpaid] = await tx
    .select({ id: settlementRequests.id })
    .from(settlementRequests)
    .where(
      and(eq(settlementRequests.businessId, shop.id), inArray(settlementRequests.status, UNPAID)),
    )
    .limit(1);
  if ((owed?.amount ?? 0) > 0 || unpaid !== undefined) throw new AppError("RESOURCE_003");
}
