import type { Db } from "@buzz/db";
import { Sealed } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { type Cipher, primaryKeyOf } from "../kernel/cipher.js";
import { type Row, replace, rowsOf } from "./rows.js";
import { type SealedColumn, type SealedTable, sealedTables } from "./tables.js";

type Keys = { db: Db; cipher: Cipher };

/** What became of one table: how many values were sealed anew, which do not open, and how many each key still seals. */
export type Rotation = {
  table: string;
  resealed: number;
  /** `column of row`. */
  unreadable: string[];
  /** Key id → values that it seals now. */
  keys: Record<string, number>;
};

/**
 * Seals every value with the current key that an older one sealed, in batches, while people go on working: a value that
 * somebody changes meanwhile is theirs, and is looked at the next time. Values that do not open stay as they are.
 * Interrupted, it goes on the next time.
 */
export async function rotateKeys(keys: Keys): Promise<Rotation[]> {
  const rotations: Rotation[] = [];
  for (const table of sealedTables) rotations.push(await rotateTable(keys, table));
  return rotations;
}

async function rotateTable({ db, cipher }: Keys, table: SealedTable): Promise<Rotation> {
  const { name, key, columns } = table;
  const unreadable: string[] = [];
  let resealed = 0;
  const isOld = columns.map((column) => sql`${keyIdOf(column)} <> ${cipher.currentKeyId}`);
  const old = rowsOf(db, {
    table: name,
    key,
    columns: columns.map((column) => column.name),
    where: sql`(${sql.join(isOld, sql` or `)})`,
  });
  for await (const rows of old)
    for (const row of rows)
      for (const column of columns) {
        const outcome = await reseal({ db, cipher }, table, row, column);
        if (outcome === "unreadable") unreadable.push(`${column.name} of ${primaryKeyOf(row.key)}`);
        if (outcome === "resealed") resealed += 1;
      }
  return { table: name, resealed, unreadable, keys: await countByKey(db, table) };
}

async function reseal({ db, cipher }: Keys, table: SealedTable, row: Row, column: SealedColumn) {
  const was = row.texts.get(column.name);
  if (was === undefined) return "nothing";
  const sealed = new Sealed(column.field, was);
  if (cipher.keyIdOf(sealed) === cipher.currentKeyId) return "nothing";
  const text = openOrNull(cipher, sealed, primaryKeyOf(row.key));
  if (text === null) return "unreadable";
  const { text: anew } = cipher.seal(column.field, primaryKeyOf(row.key), text);
  const change = { name: column.name, was, become: { [column.name]: anew } };
  const written = await replace(db, { table: table.name, key: table.key }, row, change);
  return written ? "resealed" : "overtaken";
}

function openOrNull(cipher: Cipher, sealed: Sealed, row: string): string | null {
  try {
    return cipher.open(sealed, row);
  } catch {
    return null;
  }
}

async function countByKey(db: Db, { name, columns }: SealedTable) {
  const counted = columns.map(
    (column) => sql`
      select ${keyIdOf(column)} as id, count(*)::int as count from ${sql.identifier(name)}
      where ${sql.identifier(column.name)} is not null group by 1`,
  );
  const rows = await db.execute<{ id: string; count: number }>(sql`
    select id, sum(count)::int as count from (${sql.join(counted, sql` union all `)}) part
    group by id order by id`);
  return Object.fromEntries(rows.map(({ id, count }) => [id, count]));
}

const keyIdOf = ({ name }: SealedColumn) => sql`split_part(${sql.identifier(name)}, ':', 1)`;
