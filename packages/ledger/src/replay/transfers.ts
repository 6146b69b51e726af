import type { Db } from "@buzz/db";
import { ledgerTransfers } from "@buzz/db/schema";
import { and, asc, eq, gt, inArray, or } from "drizzle-orm";
import { pages } from "./pages.js";

const PAGE = 20_000;

/** A transfer as it was posted. */
export type Posted = Pick<
  typeof ledgerTransfers.$inferSelect,
  "id" | "batchId" | "debit" | "credit" | "amount" | "reason" | "refType" | "refId" | "reverses"
>;

const columns = {
  id: ledgerTransfers.id,
  batchId: ledgerTransfers.batchId,
  debit: ledgerTransfers.debit,
  credit: ledgerTransfers.credit,
  amount: ledgerTransfers.amount,
  reason: ledgerTransfers.reason,
  refType: ledgerTransfers.refType,
  refId: ledgerTransfers.refId,
  reverses: ledgerTransfers.reverses,
};

/** All transfers in the order of their ids, a page at a time. */
export const everyTransfer = (db: Db): AsyncGenerator<Posted[]> =>
  pages((after) =>
    db
      .select(columns)
      .from(ledgerTransfers)
      .where(gt(ledgerTransfers.id, after?.id ?? 0))
      .orderBy(asc(ledgerTransfers.id))
      .limit(PAGE),
  );

/** The transfers that touched any of some accounts, in the order of their ids. */
export const transfersOf = (db: Db, accounts: string[]): Promise<Posted[]> =>
  db
    .select(columns)
    .from(ledgerTransfers)
    .where(or(inArray(ledgerTransfers.debit, accounts), inArray(ledgerTransfers.credit, accounts)))
    .orderBy(asc(ledgerTransfers.id));

/** The transfers that bear the reference of any of some rows, in the order of their ids. */
export const transfersAbout = (db: Db, refType: string, refIds: string[]): Promise<Posted[]> =>
  db
    .select(columns)
    .from(ledgerTransfers)
    .where(and(eq(ledgerTransfers.refType, refType), inArray(ledgerTransfers.refId, refIds)))
    .orderBy(asc(ledgerTransfers.id));
