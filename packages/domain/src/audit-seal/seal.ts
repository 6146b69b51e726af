import type { Db } from "@buzz/db";
import { auditSeals } from "@buzz/db/schema";
import { desc, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { after, hashOf, type Position, readRows, START, settled } from "./rows.js";

const BATCH = 5_000;

/**
 * Seals the audit rows written since the last seal, in the order of their transactions. Writers are not waited for
 * and do not wait; of several sealers at the same moment one works.
 *
 * @returns how many rows were sealed.
 */
export async function sealAuditLog(ctx: Context): Promise<number> {
  let sealed = 0;
  for (;;) {
    const rows = await ctx.db.transaction((tx) => sealBatch(tx, ctx.clock()));
    sealed += rows;
    if (rows < BATCH) return sealed;
  }
}

async function sealBatch(tx: Db, at: Date): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('audit-seal', 0))`);
  const last = await lastSeal(tx);
  const rows = await readRows(tx, BATCH, settled, after(last.through));
  const end = rows.at(-1);
  if (end === undefined) return 0;
  const rowHashes: string[] = [];
  for (const row of rows) rowHashes.push(hashOf(rowHashes.at(-1) ?? last.hash, row));
  await tx.insert(auditSeals).values({
    throughWrittenBy: end.writtenBy,
    throughSeq: end.seq,
    rowIds: rows.map(({ id }) => id),
    rowHashes,
    previousHash: last.hash,
    createdAt: at,
  });
  return rows.length;
}

async function lastSeal(tx: Db): Promise<{ through: Position; hash: string }> {
  const [seal] = await tx.select().from(auditSeals).orderBy(desc(auditSeals.id)).limit(1);
  if (seal === undefined) return { through: START, hash: "" };
  return {
    through: { writtenBy: seal.throughWrittenBy, seq: seal.throughSeq },
    hash: seal.rowHashes.at(-1) ?? "",
  };
}
