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
 * @param tell is told of every seal once it is committed, to keep its head elsewhere.
 */
export async function sealAuditLog(
  ctx: Context,
  tell: (seal: Sealed) => void = () => {},
): Promise<void> {
  for (;;) {
    const seal = await ctx.db.transaction((tx) => sealBatch(tx, ctx.clock()));
    if (seal === undefined) return;
    tell(seal);
    if (seal.rows < BATCH) return;
  }
}

/** How many rows a seal covers, and its last hash, on which all before it depends. */
type Sealed = { rows: number; head: string };

async function sealBatch(tx: Db, at: Date): Promise<Sealed | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('audit-seal', 0))`);
  const last = await lastSeal(tx);
  const rows = await readRows(tx, BATCH, settled, after(last.through));
  const end = rows.at(-1);
  if (end === undefined) return undefined;
  let head = last.hash;
  const rowHashes = rows.map((row) => {
    head = hashOf(head, row);
    return head;
  });
  await tx.insert(auditSeals).values({
    throughWrittenBy: end.writtenBy,
    throughSeq: end.seq,
    rowIds: rows.map(({ id }) => id),
    rowHashes,
    previousHash: last.hash,
    createdAt: at,
  });
  return { rows: rows.length, head };
}

async function lastSeal(tx: Db): Promise<{ through: Position; hash: string }> {
  const [seal] = await tx.select().from(auditSeals).orderBy(desc(auditSeals.id)).limit(1);
  if (seal === undefined) return { through: START, hash: "" };
  return {
    through: { writtenBy: seal.throughWrittenBy, seq: seal.throughSeq },
    hash: seal.rowHashes.at(-1) ?? "",
  };
}
