import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@buzz/db/embedded";
import postgres from "postgres";

/** A database for one site. */
export type SiteDatabase = { url: string; drop(): Promise<void> };

/** Names the database with the demo in it that sites are copied from; set once a run by `setup` of `seed.ts`. */
export const SEEDED_DATABASE = "E2E_SEEDED_DATABASE_URL";

/** A copy of the seeded database, or an empty one on a Postgres of its own when nothing was seeded. */
export async function siteDatabase(): Promise<SiteDatabase> {
  const seeded = process.env[SEEDED_DATABASE];
  if (seeded !== undefined) return copyOf(seeded);
  const { url, stop } = await throwawayPostgres();
  return { url, drop: stop };
}

export async function throwawayPostgres() {
  const dataDir = await mkdtemp(join(tmpdir(), "buzz-e2e-"));
  return startEmbeddedPostgres({ dataDir, durability: "throwaway" });
}

async function copyOf(seeded: string): Promise<SiteDatabase> {
  const template = new URL(seeded).pathname.slice(1);
  const name = `site_${crypto.randomUUID().replaceAll("-", "")}`;
  return {
    url: await createDatabase(seeded, name, template),
    drop: () => command(seeded, (sql) => sql`drop database ${sql(name)} with (force)`),
  };
}

/** Makes a database on the server of an address; gives its own. */
export async function createDatabase(
  address: string,
  name: string,
  template: string,
): Promise<string> {
  await command(address, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const url = new URL(address);
  url.pathname = name;
  return url.href;
}

/** Second factors that were proved on a site count as proved too long ago. */
export async function forgetProofs(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  await sql`update sessions set stepped_up_until = now() where stepped_up_until > now()`;
  await sql.end();
}

async function command(
  address: string,
  run: (sql: postgres.Sql) => PromiseLike<unknown>,
): Promise<void> {
  const server = new URL(address);
  server.pathname = "postgres";
  const sql = postgres(server.href, { max: 1, onnotice: () => {} });
  await run(sql);
  await sql.end();
}
