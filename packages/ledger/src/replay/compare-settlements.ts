import type { Db } from "@buzz/db";
import { settlementRequests } from "@buzz/db/schema";
import { asc, gt } from "drizzle-orm";
import { account } from "../accounts.js";
import { type Difference, differences } from "./difference.js";
import { pages } from "./pages.js";
import { type Posted, transfersAbout } from "./transfers.js";

const PAGE = 2_000;

/** Where a settlement's shop, amount or standing is another than its transfers tell. */
export async function compareSettlements(
  db: Db,
): Promise<{ found: Difference[]; settlements: number }> {
  const found: Difference[] = [];
  let settlements = 0;
  for await (const page of readSettlements(db)) {
    const ids = page.map(({ id }) => id);
    const transfers = byReference(await transfersAbout(db, "settlement", ids));
    for (const { id, status, businessId, totalAmount, returnedAmount } of page) {
      const standing = standingOf(status, totalAmount, returnedAmount);
      const stored = { businessId, totalAmount, ...standing };
      const rebuilt = replaySettlement(id, transfers.get(id) ?? []);
      found.push(...differences("settlement", id, stored, rebuilt));
    }
    settlements += page.length;
  }
  return { found, settlements };
}

type Settlement = Pick<
  typeof settlementRequests.$inferSelect,
  "id" | "status" | "businessId" | "totalAmount" | "returnedAmount"
>;

const readSettlements = (db: Db) =>
  pages<Settlement>((after) =>
    db
      .select({
        id: settlementRequests.id,
        status: settlementRequests.status,
        businessId: settlementRequests.businessId,
        totalAmount: settlementRequests.totalAmount,
        returnedAmount: settlementRequests.returnedAmount,
      })
      .from(settlementRequests)
      .where(after && gt(settlementRequests.id, after.id))
      .orderBy(asc(settlementRequests.id))
      .limit(PAGE),
  );

/** What of a settlement's amount is held for it, booked on a month's payouts, and paid. */
type Standing = { held: number; approved: number; paid: number };

function standingOf(status: Settlement["status"], amount: number, returned: number): Standing {
  switch (status) {
    case "pending":
    case "returned":
      return { held: amount, approved: 0, paid: 0 };
    case "approved":
    case "reconciling":
      return { held: amount, approved: amount, paid: 0 };
    case "paid":
      return { held: 0, approved: amount - returned, paid: amount - returned };
    case "rejected":
    case "cancelled":
      return { held: 0, approved: 0, paid: 0 };
  }
}

function replaySettlement(id: string, transfers: readonly Posted[]) {
  const claim = transfers.find(
    ({ debit, credit }) => debit.startsWith("business/") && credit === account.settlement(id),
  );
  const deducted = transfers.find(
    ({ debit, credit }) => debit === account.settlement(id) && credit.startsWith("clawback/"),
  );
  const net = (isSide: (accountId: string) => boolean) =>
    transfers.reduce(
      (sum, { debit, credit, amount }) =>
        sum + (isSide(credit) ? amount : 0) - (isSide(debit) ? amount : 0),
      0,
    );
  return {
    businessId: claim?.debit.slice("business/".length),
    totalAmount: claim && claim.amount - (deducted?.amount ?? 0),
    held: net((side) => side === account.settlement(id)),
    approved: net((side) => side.startsWith("payout-approved/")),
    paid: net((side) => side === account.payout),
  };
}

function byReference(transfers: readonly Posted[]): Map<string, Posted[]> {
  const groups = new Map<string, Posted[]>();
  for (const transfer of transfers) {
    const group = groups.get(transfer.refId);
    if (group === undefined) groups.set(transfer.refId, [transfer]);
    else group.push(transfer);
  }
  return groups;
}
