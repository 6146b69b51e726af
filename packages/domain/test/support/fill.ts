import { type SQL, sql } from "drizzle-orm";
import type { World } from "../../src/testing/index.js";

/**
 * Fills a table with more rows than a test could make one by one. Its indexes are built afterwards, which is much
 * faster than keeping them up; references are not checked.
 */
export async function fill(world: World, table: string, insert: SQL): Promise<void> {
  await world.db.transaction(async (tx) => {
    const indexes = await tx.execute<{ name: string; definition: string }>(sql`
      select indexname as name, indexdef as definition from pg_indexes
      where tablename = ${table} and indexdef not like 'CREATE UNIQUE%'`);
    for (const { name } of indexes) await tx.execute(sql`drop index ${sql.identifier(name)}`);
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(insert);
    for (const { definition } of indexes) await tx.execute(sql.raw(definition));
  });
}

/** What stands in a column of sealed values and in that of their hashes, for row `n`: nobody opens it. */
export const sealedForm = sql`'test:' || md5(n::text) || md5('sealed')`;
export const hashForm = sql`left(md5(n::text) || md5('hash'), 43)`;
