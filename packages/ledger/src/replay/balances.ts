import type { Db } from "@buzz/db";
import { ledgerAccounts } from "@buzz/db/schema";
import { asc, gt } from "drizzle-orm";
import { type Difference, differences } from "./difference.js";
import { pages } from "./pages.js";
import type { Posted } from "./transfers.js";

/** Balances by account, in won: what was credited less what was debited. */
export type Balances = Map<string, number>;

export function postAll(balances: Balances, transfers: readonly Posted[]): void {
  for (const { debit, credit, amount } of transfers) {
    balances.set(debit, (balances.get(debit) ?? 0) - amount);
    balances.set(credit, (balances.get(credit) ?? 0) + amount);
  }
}

const PAGE = 10_000;

/** Where kept balances are other than the rebuilt ones. An account that nothing moved holds nothing. */
export async function compareBalances(db: Db, rebuilt: Balances): Promise<Difference[]> {
  const missing = new Set(rebuilt.keys());
  const found: Difference[] = [];
  for await (const page of accounts(db)) {
    for (const { id, balance } of page) {
      missing.delete(id);
      found.push(...differences("balance", id, { balance }, { balance: rebuilt.get(id) ?? 0 }));
    }
  }
  for (const id of missing)
    found.push(...differences("balance", id, {}, { balance: rebuilt.get(id) ?? 0 }));
  return found;
}

const accounts = (db: Db) =>
  pages<{ id: string; balance: number }>((after) =>
    db
      .select({ id: ledgerAccounts.id, balance: ledgerAccounts.balance })
      .from(ledgerAccounts)
      .where(gt(ledgerAccounts.id, after?.id ?? ""))
      .orderBy(asc(ledgerAccounts.id))
      .limit(PAGE),
  );
