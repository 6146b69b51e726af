import { migrate } from "@buzz/db/migrate";
import postgres from "postgres";
import { afterAll, expect, inject, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../src/index.js";

const open: TestDatabase[] = [];
const create = async () => {
  const database = await createTestDatabase();
  open.push(database);
  return database;
};

afterAll(() => Promise.all(open.map((database) => database.drop())));

test("what one test file writes, another never sees", async () => {
  const [mine, theirs] = [postgres((await create()).url), postgres((await create()).url)];
  await mine`create table written as select 1`;
  expect(await tables(mine)).toContain("written");
  expect(await tables(theirs)).not.toContain("written");
  await Promise.all([mine.end(), theirs.end()]);
});

test("a new database has the newest schema already", async () => {
  const { url } = await create();
  const sql = postgres(url);
  const before = await tables(sql);
  await migrate(url);
  expect(await tables(sql)).toEqual(before);
  expect(before.length).toBeGreaterThan(0);
  await sql.end();
});

test("many files may clone the template at once", async () => {
  const urls = await Promise.all(Array.from({ length: 8 }, async () => (await create()).url));
  expect(new Set(urls).size).toBe(8);
});

test("drop removes a database that still has connections", async () => {
  const { url, drop } = await createTestDatabase();
  const sql = postgres(url, { max: 1, onclose: () => {} });
  await sql`select 1`;
  await drop();
  await expect(sql`select 1`).rejects.toThrow();
  await sql.end({ timeout: 0 });

  const admin = postgres(inject("postgres").adminUrl, { max: 1 });
  expect(
    await admin`select from pg_database where datname = ${new URL(url).pathname.slice(1)}`,
  ).toHaveLength(0);
  await admin.end();
});

async function tables(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  return rows.map((row) => row.name);
}
