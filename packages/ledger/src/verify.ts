import type { Db } from "@buzz/db";
import { ledgerAccounts, type ledgerChecks, ledgerTransfers } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { inSnapshot } from "./in-snapshot.js";
import { invariants } from "./invariants.js";

/** The first row that breaks an invariant. */
export type Violation = { invariant: string; row: Record<string, unknown> };

/**
 * Checks every invariant of the books in one read-only snapshot of a live database.
 * Returns the first violation of each broken invariant; an empty list means the books are right.
 */
export const verifyLedger = (db: Db): Promise<Violation[]> => inSnapshot(db, findViolations);

/** The same, with what was checked: how many transfers, and the balances by kind of account, in won. */
export const checkLedger = (db: Db): Promise<LedgerCheck> =>
  inSnapshot(db, async (tx) => ({
    transfers: await tx.$count(ledgerTransfers),
    balances: await balancesByKind(tx),
    violations: await findViolations(tx),
  }));

export type LedgerCheck = Pick<
  typeof ledgerChecks.$inferSelect,
  "transfers" | "balances" | "violations"
>;

async function findViolations(tx: Db): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const { name, query } of invariants) {
    // Inside the expression the planner expects to be asked for all rows; for one it would look for each by itself.
    const [row] = await tx.execute(
      sql`with broken as materialized (${query}) select * from broken limit 1`,
    );
    if (row !== undefined) violations.push({ invariant: name, row });
  }
  return violations;
}

async function balancesByKind(tx: Db): Promise<LedgerCheck["balances"]> {
  const rows = await tx
    .select({
      kind: ledgerAccounts.kind,
      balance: sql`sum(${ledgerAccounts.balance})`.mapWith(Number),
    })
    .from(ledgerAccounts)
    .groupBy(ledgerAccounts.kind);
  return Object.fromEntries(rows.map(({ kind, balance }) => [kind, balance]));
}
