import { account } from "../accounts.js";
import type { Posted } from "./transfers.js";

/** What a lot was granted with; its amount is that of the line that granted it. */
export type LotTerms = { id: string; expiresAt: Date };

export type Line = {
  type: "earn" | "use" | "expire" | "cancel" | "refund";
  amount: number;
  balanceBefore: number;
  balanceAfter: number;
  referenceType: string;
  referenceId: string;
};

export type Lot = LotTerms & { amount: number; remaining: number };

type Taken = { lot: Lot; amount: number }[];

/**
 * A user's points as their transfers alone tell them: the statement, and what is left of each lot when uses and
 * expiry take from the lot that ends first and refunds return to where they were taken.
 *
 * @param transfers all transfers of the user's account, in the order of their ids.
 * @param terms of the user's lots, in the order of their grants.
 */
export function replayPoints(
  userId: string,
  transfers: readonly Posted[],
  terms: readonly LotTerms[],
): { lines: Line[]; lots: Lot[] } {
  const own = account.user(userId);
  const lines: Line[] = [];
  const lots: Lot[] = [];
  const takenBy = new Map<number, Taken>();
  let previous: Posted | undefined;

  for (const transfer of transfers) {
    const type = typeOf(transfer, own);
    const last = lines.at(-1);
    const sameLine =
      last?.type === type && previous !== undefined && isOneCommand(previous, transfer);
    const line = sameLine ? last : lineOf(type, transfer, last?.balanceAfter ?? 0);
    if (!sameLine) lines.push(line);
    const { amount } = transfer;
    line.amount += amount;
    line.balanceAfter += transfer.credit === own ? amount : -amount;

    if (type === "earn") {
      const lot = sameLine ? lots.at(-1) : newLot(terms[lots.length]);
      if (lot !== undefined && !sameLine) lots.push(lot);
      if (lot !== undefined) grow(lot, amount);
    } else if (type === "refund") {
      giveBack(takenBy.get(transfer.reverses ?? 0) ?? [], amount);
    } else {
      takenBy.set(transfer.id, take(lots, amount));
    }
    previous = transfer;
  }
  return { lines, lots };
}

function typeOf({ debit, credit, reverses }: Posted, own: string): Line["type"] {
  if (credit === own) return reverses === null ? "earn" : "refund";
  if (credit.startsWith("business/")) return "use";
  return debit === own && reverses === null ? "expire" : "cancel";
}

const isOneCommand = (one: Posted, other: Posted) =>
  one.batchId === other.batchId && one.refType === other.refType && one.refId === other.refId;

const lineOf = (type: Line["type"], { refType, refId }: Posted, balance: number): Line => ({
  type,
  amount: 0,
  balanceBefore: balance,
  balanceAfter: balance,
  referenceType: refType,
  referenceId: refId,
});

const newLot = (terms: LotTerms | undefined): Lot | undefined =>
  terms && { ...terms, amount: 0, remaining: 0 };

function grow(lot: Lot, amount: number): void {
  lot.amount += amount;
  lot.remaining += amount;
}

function take(lots: readonly Lot[], amount: number): Taken {
  let owed = amount;
  const open = lots.filter((lot) => lot.remaining > 0).toSorted(byExpiry);
  return open.flatMap((lot) => {
    const part = Math.min(lot.remaining, owed);
    if (part === 0) return [];
    owed -= part;
    lot.remaining -= part;
    return [{ lot, amount: part }];
  });
}

const byExpiry = (one: Lot, other: Lot): number =>
  one.expiresAt.getTime() - other.expiresAt.getTime() || (one.id < other.id ? -1 : 1);

function giveBack(taken: Taken, amount: number): void {
  let left = amount;
  for (const part of taken) {
    const back = Math.min(part.amount, left);
    part.lot.remaining += back;
    part.amount -= back;
    left -= back;
  }
}
