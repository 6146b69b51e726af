import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "@buzz/db/migrate";
import postgres from "postgres";
import { inject } from "vitest";
import { refuseTraces, tracesInDatabase } from "./personal-traces.js";
import { asAdmin, databaseUrl } from "./template-database.js";
import { startThrowawayPostgres } from "./throwaway-postgres.js";

export type TestDatabase = {
  url: string;
  /** Ends every connection to the database and removes it. */
  drop(): Promise<void>;
};

const OBJECT_IN_USE = "55006";

/**
 * A migrated, empty database for one test file; call `drop` in `afterAll`, which looks at all that the file's tests wrote
 * first. @throws from there, when a table holds personal data in plain text.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = await createFrom(inject("postgres").template);
  return { url, drop: () => lookAndDrop(inject("postgres").adminUrl, url, drop) };
}

/**
 * The same on a Postgres server that no other test uses: for what waits for the oldest transaction that is open anywhere on
 * the server, and has to be on time.
 */
export async function createTestDatabaseAlone(): Promise<TestDatabase> {
  const server = await startThrowawayPostgres();
  try {
    const url = databaseUrl(server.url, "buzz_test_alone");
    await asAdmin(server.url, (sql) => sql`create database ${sql(nameIn(url))}`);
    await migrate(url);
    return { url, drop: () => lookAndDrop(server.url, url, () => server.stop()) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function lookAndDrop(
  adminUrl: string,
  url: string,
  drop: () => Promise<void>,
): Promise<void> {
  const traces = await endConnections(adminUrl, url)
    .then(() => tracesInDatabase(url))
    .finally(drop);
  refuseTraces(traces);
}

/** What somebody still holds locked could not be looked at. */
async function endConnections(adminUrl: string, url: string): Promise<void> {
  const name = nameIn(url);
  await asAdmin(
    adminUrl,
    async (sql) =>
      void (await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`),
  );
}

/**
 * A database without tables, or a copy of another one that nobody is connected to: for tests of migrations, which begin
 * with plain text.
 */
export const createBareDatabase = (copied?: TestDatabase): Promise<TestDatabase> =>
  createFrom(copied === undefined ? "template0" : nameIn(copied.url));

async function createFrom(template: string): Promise<TestDatabase> {
  const { adminUrl, prefix } = inject("postgres");
  const name = prefix + randomBytes(6).toString("hex");
  await asAdmin(adminUrl, (sql) => clone(sql, template, name));
  const url = databaseUrl(adminUrl, name);
  const drop = () =>
    asAdmin(
      adminUrl,
      async (sql) => void (await sql`drop database if exists ${sql(name)} with (force)`),
    );
  return { url, drop };
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

const nameIn = (url: string) => new URL(url).pathname.slice(1);
