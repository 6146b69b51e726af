import { Sealed } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { primaryKeyOf } from "../../src/kernel/cipher.js";
import { isFoundField } from "../../src/kernel/found-fields.js";
import { rowsOf } from "../../src/sealing/rows.js";
import { type SealedTable, sealedTables } from "../../src/sealing/tables.js";
import type { World } from "../../src/testing/index.js";

/** Tables of which a row says a text: in plain, sealed, or by its look-up hash. */
export async function tablesThatSay(world: World, text: string): Promise<string[]> {
  const tables = await world.db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  const forms = sql.param([text, ...hashesOf(world, text)]);
  const found = new Set<string>();
  for (const { name } of tables) {
    const rows = await world.db.execute(sql`
      select from ${sql.identifier(name)} line, unnest(${forms}::text[]) form
      where position(form in line::text) > 0 limit 1`);
    if (rows.length > 0) found.add(name);
  }
  for (const table of sealedTables) if (await hides(world, table, text)) found.add(table.name);
  return [...found].toSorted();
}

const hashesOf = ({ deps }: World, text: string): string[] =>
  sealedTables
    .flatMap(({ columns }) => columns.map(({ field }) => field))
    .filter(isFoundField)
    .map((field) => deps.cipher.lookup(field, text).text);

async function hides({ db, deps }: World, table: SealedTable, text: string): Promise<boolean> {
  const { name, key, columns } = table;
  const part = { table: name, key, columns: columns.map((column) => column.name) };
  for await (const rows of rowsOf(db, part))
    for (const row of rows)
      for (const column of columns) {
        const stored = row.texts.get(column.name);
        if (stored === undefined) continue;
        const opened = deps.cipher.open(new Sealed(column.field, stored), primaryKeyOf(row.key));
        if (opened.includes(text)) return true;
      }
  return false;
}
