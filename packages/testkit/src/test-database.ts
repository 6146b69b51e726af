import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { inject } from "vitest";
import { asAdmin, databaseUrl } from "./template-database.js";

export type TestDatabase = {
  url: string;
  /** Ends every connection to the database and removes it. */
  drop(): Promise<void>;
};

const OBJECT_IN_USE = "55006";

/** A migrated, empty database for one test file; call `drop` in `afterAll`. */
export const createTestDatabase = (): Promise<TestDatabase> =>
  createFrom(inject("postgres").template);

/**
 * A database without tables, or a copy of another one that nobody is connected to: for tests of migrations, which begin
 * with plain text.
 */
export const createBareDatabase = (copied?: TestDatabase): Promise<TestDatabase> =>
  createFrom(copied === undefined ? "template0" : new URL(copied.url).pathname.slice(1));

async function createFrom(template: string): Promise<TestDatabase> {
  const { adminUrl, prefix } = inject("postgres");
  const name = prefix + randomBytes(6).toString("hex");
  await asAdmin(adminUrl, (sql) => clone(sql, template, name));
  return {
    url: databaseUrl(adminUrl, name),
    drop: () =>
      asAdmin(
        adminUrl,
        async (sql) => void (await sql`drop database if exists ${sql(name)} with (force)`),
      ),
  };
}

async function clone(sql: postgres.Sql, template: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await sql`create database ${sql(name)} template ${sql(template)}`;
      return;
    } catch (error) {
      const busy = error instanceof postgres.PostgresError && error.code === OBJECT_IN_USE;
      if (!busy || attempt === 20) throw error;
      await sleep(50 * Math.random() * attempt);
    }
  }
}
