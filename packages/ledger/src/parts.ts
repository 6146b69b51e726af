import type { Db } from "@buzz/db";
import { and, asc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * An amount kept in up to 64 rows, so that those who take of it at the same moment seldom meet. A row that holds
 * too little is no refusal: the others are asked.
 */
export type Parts = {
  table: PgTable;
  /** Which rows they are. */
  where: SQL | undefined;
  shard: SQL<number>;
  /** What a row holds. */
  balance: SQL<number>;
};

export type Piece = { shard: number; amount: number };

/**
 * Locks rows that together hold an amount, until the transaction ends; what was locked in vain is given back at once.
 * One row that holds it and that nobody else has locked, else one that is waited for, else pieces of all.
 *
 * @returns the pieces, which the caller takes out; `exceeded` when all rows together hold too little, `not-open` when
 * there are no rows.
 */
export async function lockParts(
  tx: Db,
  parts: Parts,
  amount: number,
  startShard: number,
): Promise<Piece[] | "exceeded" | "not-open"> {
  const single =
    (await lockedIfFound(tx, (step) => freePart(step, parts, amount, startShard))) ??
    (await lockedIfFound(tx, (step) => awaitedPart(step, parts, amount, startShard)));
  if (single !== undefined) return [{ shard: single, amount }];
  let open = true;
  const pieces = await lockedIfFound(tx, async (step) => {
    const gathered = await gather(step, parts, amount);
    open = gathered !== undefined;
    return gathered !== undefined && sumOf(gathered) === amount ? gathered : undefined;
  });
  return pieces ?? (open ? "exceeded" : "not-open");
}

/** Locks as much of an amount as the rows hold: the row of `shard` when it holds all of it, else all rows. */
export async function lockUpTo(
  tx: Db,
  parts: Parts,
  amount: number,
  shard: number,
): Promise<Piece[]> {
  const own = await lockedIfFound(tx, (step) => awaitedPart(step, parts, amount, shard));
  if (own !== undefined) return [{ shard: own, amount }];
  return (await gather(tx, parts, amount)) ?? [];
}

const sumOf = (pieces: Piece[]) => pieces.reduce((sum, piece) => sum + piece.amount, 0);

/** Locks all rows and takes from the fullest first, up to an amount; undefined when there are none. */
async function gather(tx: Db, parts: Parts, amount: number): Promise<Piece[] | undefined> {
  const rows = await tx
    .select({ shard: parts.shard, balance: parts.balance })
    .from(parts.table)
    .where(parts.where)
    .orderBy(asc(parts.shard))
    .for("update");
  if (rows.length === 0) return undefined;
  const pieces: Piece[] = [];
  let missing = amount;
  for (const { shard, balance } of rows.toSorted((a, b) => b.balance - a.balance)) {
    const piece = Math.min(balance, missing);
    if (piece > 0) pieces.push({ shard, amount: piece });
    missing -= piece;
  }
  return pieces;
}

/**
 * Gives back the locks of a step that found nothing. A row that no longer holds enough once its lock is
 * there stays locked in spite of that; callers that go on to wait for other rows would lock one another out.
 */
async function lockedIfFound<T>(
  tx: Db,
  find: (tx: Db) => Promise<T | undefined>,
): Promise<T | undefined> {
  await tx.execute(sql`savepoint parts`);
  const found = await find(tx);
  if (found === undefined) await tx.execute(sql`rollback to savepoint parts`);
  return found;
}

/**
 * The first row, from `startShard` on and around, that holds enough and that nobody else has locked. In the order of their
 * index, so that most callers read a single row.
 */
async function freePart(
  tx: Db,
  { table, where, shard, balance }: Parts,
  amount: number,
  startShard: number,
): Promise<number | undefined> {
  for (const range of [gte(shard, startShard), lt(shard, startShard)]) {
    const [part] = await tx
      .select({ shard })
      .from(table)
      .where(and(where, range, gte(balance, amount)))
      .orderBy(asc(shard))
      .limit(1)
      .for("update", { skipLocked: true });
    if (part !== undefined) return part.shard;
  }
  return undefined;
}

/** One row, waited for: with all of them in use, callers queue for different ones. */
async function awaitedPart(
  tx: Db,
  { table, where, shard, balance }: Parts,
  amount: number,
  wanted: number,
): Promise<number | undefined> {
  const [part] = await tx
    .select({ balance })
    .from(table)
    .where(and(where, eq(shard, wanted)))
    .for("update");
  return part !== undefined && part.balance >= amount ? wanted : undefined;
}
