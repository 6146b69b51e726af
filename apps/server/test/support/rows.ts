import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import { z } from "zod";

const tableNames = z.array(z.object({ name: z.string() }));
const digests = z.array(z.object({ count: z.coerce.number(), digest: z.string() }));

/** What the mere passing of time and calls writes: counts of them, and whose turn it is on the main page. */
const NO_EFFECTS = ["request_counts", "business_exposures", "exposure_rotations", "daily_picks"];

/** How many rows each table holds and a digest of them: equal before and after means that nothing was written. */
export async function rowsOf(db: Db): Promise<Record<string, string>> {
  const tables = tableNames.parse(
    await db.execute(sql`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`),
  );
  const rows: Record<string, string> = {};
  for (const { name } of tables) {
    if (NO_EFFECTS.includes(name)) continue;
    const [found] = digests.parse(
      await db.execute(sql`
        select count(*) as count, md5(coalesce(string_agg(line::text, ',' order by line::text), '')) as digest
        from ${sql.identifier(name)} line`),
    );
    rows[name] = `${found?.count} rows, ${found?.digest}`;
  }
  return rows;
}
