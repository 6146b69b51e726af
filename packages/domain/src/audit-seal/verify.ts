import type { Db } from "@buzz/db";
import { auditSeals } from "@buzz/db/schema";
import { asc, gt } from "drizzle-orm";
import { after, hashOf, type Position, readRows, START, upTo } from "./rows.js";

/** What is wrong first: a row that was changed, is gone, or was put in; or a seal that does not follow the last. */
export type Breach = {
  seal: number;
  rowId: string;
  what: "changed" | "missing" | "added" | "seal";
};

export type Verdict = { rows: number; head: string; breach: Breach | null };

/**
 * Recomputes every seal of the audit log from its rows. `head` is the last hash: written down elsewhere, it also
 * betrays somebody who made all seals anew.
 */
export async function verifyAuditLog(db: Db): Promise<Verdict> {
  let from: Position = START;
  let hash = "";
  let rows = 0;
  for await (const seal of seals(db)) {
    const through = { writtenBy: seal.throughWrittenBy, seq: seal.throughSeq };
    const breach = await breachIn(db, seal, from, through, hash);
    if (breach !== null) return { rows, head: hash, breach };
    rows += seal.rowIds.length;
    hash = seal.rowHashes.at(-1) ?? hash;
    from = through;
  }
  return { rows, head: hash, breach: null };
}

type Seal = typeof auditSeals.$inferSelect;

async function* seals(db: Db): AsyncGenerator<Seal> {
  for (let id = 0; ; ) {
    const [seal] = await db
      .select()
      .from(auditSeals)
      .where(gt(auditSeals.id, id))
      .orderBy(asc(auditSeals.id))
      .limit(1);
    if (seal === undefined) return;
    yield seal;
    id = seal.id;
  }
}

async function breachIn(
  db: Db,
  seal: Seal,
  from: Position,
  through: Position,
  previousHash: string,
): Promise<Breach | null> {
  const breach = (rowId: string, what: Breach["what"]): Breach => ({ seal: seal.id, rowId, what });
  if (seal.previousHash !== previousHash) return breach(seal.rowIds[0] ?? "", "seal");
  const rows = await readRows(db, seal.rowIds.length + 1, after(from), upTo(through));
  let hash = previousHash;
  for (const [index, rowId] of seal.rowIds.entries()) {
    const row = rows[index];
    if (row === undefined) return breach(rowId, "missing");
    if (row.id !== rowId)
      return seal.rowIds.includes(row.id) ? breach(rowId, "missing") : breach(row.id, "added");
    hash = hashOf(hash, row);
    if (hash !== seal.rowHashes[index]) return breach(rowId, "changed");
  }
  const extra = rows[seal.rowIds.length];
  return extra === undefined ? null : breach(extra.id, "added");
}
