import { sql } from "drizzle-orm";
import type { World } from "../../src/testing/index.js";

/** The tables in which some row, in any column, says a text. */
export async function tablesThatSay({ db }: World, text: string): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.execute(sql`
      select from ${sql.identifier(name)} line where position(${text} in line::text) > 0 limit 1`);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
