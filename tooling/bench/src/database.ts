import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@buzz/db/embedded";
import { migrate } from "@buzz/db/migrate";
import postgres from "postgres";

export type BenchDatabase = {
  url: string;
  sql: postgres.Sql;
  close(): Promise<void>;
};

/**
 * A migrated, empty database of its own, removed at the end: on the server that `DATABASE_URL` names, or on one
 * that is started for this run.
 *
 * @throws when the server does not wait for its disk at commit: rates of such a server say nothing.
 */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const server = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL } : await startServer();
  const name = `buzz_bench_${randomBytes(6).toString("hex")}`;
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await refuseUnsafe(admin);
  await admin`create database ${admin(name)}`;

  const url = new URL(server.url);
  url.pathname = name;
  await migrate(url.href);
  const sql = postgres(url.href, { max: 2, onnotice: () => {} });
  return {
    url: url.href,
    sql,
    close: async () => {
      await sql.end({ timeout: 5 });
      await admin`drop database ${admin(name)} with (force)`;
      await admin.end({ timeout: 5 });
      if ("stop" in server) await server.stop();
    },
  };
}

async function startServer() {
  const dataDir = await mkdtemp(join(tmpdir(), "buzz-bench-"));
  const server = await startEmbeddedPostgres({ dataDir, durability: "durable" });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function refuseUnsafe(sql: postgres.Sql): Promise<void> {
  const unsafe = await sql<{ name: string }[]>`
    select name from pg_settings
    where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'`;
  if (unsafe.length > 0)
    throw new Error(`Postgres runs with ${unsafe.map(({ name }) => `${name}=off`).join(", ")}.`);
}
