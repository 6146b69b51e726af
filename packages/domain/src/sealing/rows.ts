import type { Db } from "@buzz/db";
import { type SQL, sql } from "drizzle-orm";

const BATCH = 500;

/** A row by its primary key, and some of its texts. Names as the database has them. */
export type Row = { key: string[]; texts: Map<string, string> };

type Part = { table: string; key: readonly string[]; columns: readonly string[]; where?: SQL };

/** The rows of a table in batches, in the order of their keys; each batch is read when the one before is done with. */
export async function* rowsOf(db: Db, { table, key, columns, where }: Part): AsyncGenerator<Row[]> {
  const keys = list(key.map((name) => sql`${sql.identifier(name)}`));
  const texts = list(
    [...key, ...columns].map(
      (name) => sql`${sql.identifier(name)}::text as ${sql.identifier(name)}`,
    ),
  );
  for (let last: string[] | undefined; ; ) {
    const after = last && sql`(${keys}) > (${list(last.map((value) => sql`${value}`))})`;
    const found = await db.execute<Record<string, string | null>>(sql`
      select ${texts} from ${sql.identifier(table)}
      where ${after ?? sql`true`} and ${where ?? sql`true`}
      order by ${keys} limit ${BATCH}`);
    const rows = found.map((row) => ({
      key: key.map((name) => row[name] ?? ""),
      texts: new Map(columns.flatMap((name) => entryOf(name, row[name]))),
    }));
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.key;
  }
}

const entryOf = (name: string, text: string | null | undefined): [string, string][] =>
  text == null ? [] : [[name, text]];

/**
 * Writes texts into a row, unless `name` says something else than `was` by now: whoever came first wins.
 *
 * @returns whether they were written.
 */
export async function replace(
  db: Db,
  { table, key }: Pick<Part, "table" | "key">,
  row: Row,
  { name, was, become }: { name: string; was: string; become: Record<string, string> },
): Promise<boolean> {
  const assignments = Object.entries(become).map(
    ([column, text]) => sql`${sql.identifier(column)} = ${text}`,
  );
  const isRow = key.map((column, index) => sql`${sql.identifier(column)} = ${row.key[index]}`);
  const written = await db.execute(sql`
    update ${sql.identifier(table)} set ${list(assignments)}
    where ${sql.join(isRow, sql` and `)} and ${sql.identifier(name)} = ${was}
    returning 1`);
  return written.length > 0;
}

const list = (parts: SQL[]): SQL => sql.join(parts, sql`, `);
