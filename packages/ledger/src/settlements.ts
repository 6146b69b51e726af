import type { Db } from "@buzz/db";
import { ledgerAccounts, ledgerTransfers } from "@buzz/db/schema";
import { and, desc, eq, inArray } from "drizzle-orm";
import { account, type Month } from "./accounts.js";
import type { Transfer } from "./post.js";

type Settlement = { settlementId: string; businessId: string; amount: number };

const transfer = (
  settlement: Settlement,
  reason: string,
  debit: string,
  credit: string,
): Transfer => ({
  debit,
  credit,
  amount: settlement.amount,
  reason,
  refType: "settlement",
  refId: settlement.settlementId,
});

/** Opens the ledger account of a shop that was just approved, unless it is open. */
export async function openBusinessAccount(tx: Db, businessId: string): Promise<void> {
  await tx
    .insert(ledgerAccounts)
    .values({ id: account.business(businessId), kind: "business" })
    .onConflictDoNothing();
}

/** Opens the ledger account of one settlement. */
export async function openSettlementAccount(tx: Db, settlementId: string): Promise<void> {
  await tx
    .insert(ledgerAccounts)
    .values({ id: account.settlement(settlementId), kind: "settlement" });
}

/** The transfers of each step in a settlement's life; see docs/ledger.md. */
export const settlementTransfers = {
  claim: (settlement: Settlement) =>
    transfer(
      settlement,
      "settlement.claim",
      account.business(settlement.businessId),
      account.settlement(settlement.settlementId),
    ),
  release: (settlement: Settlement) =>
    transfer(
      settlement,
      "settlement.release",
      account.settlement(settlement.settlementId),
      account.business(settlement.businessId),
    ),
  approve: (settlement: Settlement, month: Month) =>
    transfer(
      settlement,
      "settlement.approve",
      account.payoutLimit(month),
      account.payoutApproved(month),
    ),
  pay: (settlement: Settlement) =>
    transfer(
      settlement,
      "settlement.pay",
      account.settlement(settlement.settlementId),
      account.payout,
    ),
};

/**
 * What happens when the bank returns a paid settlement: the money is held for it again, and the month that
 * approved it gets its amount back. Each transfer names the one it takes back.
 */
export async function returnTransfers(
  tx: Db,
  settlement: Settlement,
  month: Month,
): Promise<Transfer[]> {
  const posted = await tx
    .select({ id: ledgerTransfers.id, reason: ledgerTransfers.reason })
    .from(ledgerTransfers)
    .where(
      and(
        eq(ledgerTransfers.refType, "settlement"),
        eq(ledgerTransfers.refId, settlement.settlementId),
        inArray(ledgerTransfers.reason, ["settlement.pay", "settlement.approve"]),
      ),
    )
    .orderBy(desc(ledgerTransfers.id));
  const backFrom = ({ reason, debit, credit, ...move }: Transfer): Transfer => {
    const last = posted.find((one) => one.reason === reason);
    if (last === undefined) throw new Error(`${settlement.settlementId} has no ${reason}`);
    return { ...move, debit: credit, credit: debit, reason: `${reason}.return`, reverses: last.id };
  };
  return [
    backFrom(settlementTransfers.pay(settlement)),
    backFrom(settlementTransfers.approve(settlement, month)),
  ];
}
