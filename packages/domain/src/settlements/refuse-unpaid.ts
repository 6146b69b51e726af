import type { Db } from "@buzz/db";
import { businesses, ledgerAccounts, settlementRequests } from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { and, asc, eq, inArray } from "drizzle-orm";
import { AppError } from "../kernel/errors.js";

const UNPAID = ["pending", "approved", "reconciling", "returned"] as const;

/**
 * Holds what a shop is owed, and owes, as it is until the transaction ends. @throws RESOURCE_003 with the `reason`, while
 * the programme owes an owner money, requested or not, as it could no longer be paid to anybody (`unpaid`), or the shop
 * owes money back that no settlement has deducted yet, as nobody would owe it any more (`owes`, with the `amount` in won).
 */
export async function refuseUnpaid(tx: Db, ownerId: string): Promise<void> {
  const [shop] = await tx
    .select({ id: businesses.id })
    .from(businesses)
    .where(eq(businesses.ownerId, ownerId));
  if (shop === undefined) return;
  const accounts = await tx
    .select({ id: ledgerAccounts.id, amount: ledgerAccounts.balance })
    .from(ledgerAccounts)
    .where(inArray(ledgerAccounts.id, [account.business(shop.id), account.clawback(shop.id)]))
    .orderBy(asc(ledgerAccounts.id))
    .for("update");
  const amountOf = (id: string) => accounts.find((one) => one.id === id)?.amount ?? 0;
  const [unpaid] = await tx
    .select({ id: settlementRequests.id })
    .from(settlementRequests)
    .where(
      and(eq(settlementRequests.businessId, shop.id), inArray(settlementRequests.status, UNPAID)),
    )
    .limit(1);
  if (amountOf(account.business(shop.id)) > 0 || unpaid !== undefined)
    throw new AppError("RESOURCE_003", { reason: "unpaid" });
  const owes = -amountOf(account.clawback(shop.id));
  if (owes > 0) throw new AppError("RESOURCE_003", { reason: "owes", amount: owes });
}
