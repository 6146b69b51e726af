import type { Db } from "@buzz/db";
import { type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

const BATCH = 1_000;

/** Rows of a table, a batch of them locked; what others hold is left to a later run. */
const batchOf = (table: PgTable, where: SQL) =>
  sql`ctid = any(array(select ctid from ${table} where ${where} limit ${BATCH} for update skip locked))`;

/** Removes rows, a thousand at a time, each in a transaction of its own. @returns how many. */
export const deleteInBatches = (db: Db, table: PgTable, where: SQL): Promise<number> =>
  untilDone(db, sql`delete from ${table} where ${batchOf(table, where)} returning 1`);

/** Empties columns of rows in the same way; `where` no longer holds for a row that was emptied. @returns how many. */
export function emptyInBatches(
  db: Db,
  table: PgTable,
  columns: readonly [string, ...string[]],
  where: SQL,
): Promise<number> {
  const assignments = columns.map((column) => sql`${sql.identifier(column)} = null`);
  return untilDone(
    db,
    sql`update ${table} set ${sql.join(assignments, sql`, `)}
      where ${batchOf(table, where)} returning 1`,
  );
}

async function untilDone(db: Db, statement: SQL): Promise<number> {
  for (let done = 0; ; ) {
    const rows = await db.execute(statement);
    done += rows.length;
    if (rows.length < BATCH) return done;
  }
}
