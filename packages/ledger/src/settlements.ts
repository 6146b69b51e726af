import type { Db } from "@buzz/db";
import { ledgerAccounts } from "@buzz/db/schema";
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

/** Opens the ledger account of a shop that was just approved. */
export async function openBusinessAccount(tx: Db, businessId: string): Promise<void> {
  await tx.insert(ledgerAccounts).values({ id: account.business(businessId), kind: "business" });
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
