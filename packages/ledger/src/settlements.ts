import type { Db } from "@buzz/db";
import { ledgerAccounts, ledgerTransfers } from "@buzz/db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { account, type Month } from "./accounts.js";
import type { Transfer } from "./post.js";

type Settlement = { settlementId: string; businessId: string; amount: number };

/** Claimed: `amount` is paid, `deducted` is what of the claim the shop owed back. */
type Claim = Settlement & { deducted: number };

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
  claim: ({ deducted, ...claim }: Claim): Transfer[] => {
    const { business, clawback, settlement } = accountsOf(claim);
    const claimed = { ...claim, amount: claim.amount + deducted };
    return [
      transfer(claimed, "settlement.claim", business, settlement),
      transfer({ ...claim, amount: deducted }, "settlement.deduct", settlement, clawback),
    ];
  },
  release: ({ deducted, ...claim }: Claim): Transfer[] => {
    const { business, clawback, settlement } = accountsOf(claim);
    const claimed = { ...claim, amount: claim.amount + deducted };
    return [
      transfer({ ...claim, amount: deducted }, "settlement.undeduct", clawback, settlement),
      transfer(claimed, "settlement.release", settlement, business),
    ];
  },
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

const accountsOf = ({ businessId, settlementId }: Settlement) => ({
  business: account.business(businessId),
  clawback: account.clawback(businessId),
  settlement: account.settlement(settlementId),
});

/**
 * What happens when the bank returns part of a paid settlement: the shop is owed it again, for its next settlement, and
 * the month that approved it gets it back. A payout may come back in several parts, so none takes it back by name.
 */
export function partialReturnTransfers(settlement: Settlement, month: Month): Transfer[] {
  return [
    transfer(
      settlement,
      "settlement.pay.return",
      account.payout,
      account.business(settlement.businessId),
    ),
    transfer(
      settlement,
      "settlement.approve.return",
      account.payoutApproved(month),
      account.payoutLimit(month),
    ),
  ];
}

/**
 * What happens when the bank returns paid settlements: the money is held for them again, and the months that
 * approved them get their amounts back. Each transfer names the one it takes back.
 */
export async function returnTransfers(
  tx: Db,
  settlements: (Settlement & { month: Month })[],
): Promise<Transfer[]> {
  const posted = await tx
    .select({
      id: ledgerTransfers.id,
      reason: ledgerTransfers.reason,
      settlementId: ledgerTransfers.refId,
    })
    .from(ledgerTransfers)
    .where(
      and(
        eq(ledgerTransfers.refType, "settlement"),
        inArray(
          ledgerTransfers.refId,
          settlements.map(({ settlementId }) => settlementId),
        ),
        inArray(ledgerTransfers.reason, ["settlement.pay", "settlement.approve"]),
      ),
    )
    .orderBy(asc(ledgerTransfers.id));
  const last = new Map(posted.map(({ id, reason, settlementId }) => [reason + settlementId, id]));
  const backFrom = ({ reason, debit, credit, ...move }: Transfer): Transfer => {
    const reverses = last.get(reason + move.refId);
    if (reverses === undefined) throw new Error(`${move.refId} has no ${reason}`);
    return { ...move, debit: credit, credit: debit, reason: `${reason}.return`, reverses };
  };
  return settlements.flatMap((settlement) => [
    backFrom(settlementTransfers.pay(settlement)),
    backFrom(settlementTransfers.approve(settlement, settlement.month)),
  ]);
}
