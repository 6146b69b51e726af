import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { migrate, migrationsFolder, queueManifest } from "@buzz/db/migrate";
import postgres from "postgres";

/** Two runs on one server must not build the same template at once. */
const TEMPLATE_LOCK = 7_262_021;

/** Makes sure that a migrated database exists which nobody connects to, and gives its name. */
export async function buildTemplate(adminUrl: string): Promise<string> {
  const template = `buzz_template_${await hashOfSchema()}`;
  const draft = `${template}_draft`;
  await asAdmin(adminUrl, async (sql) => {
    await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`;
    const [existing] = await sql`select from pg_database where datname = ${template}`;
    if (existing) return;
    await sql`drop database if exists ${sql(draft)} with (force)`;
    await sql`create database ${sql(draft)}`;
    await migrate(databaseUrl(adminUrl, draft));
    await sql`alter database ${sql(draft)} allow_connections false`;
    await sql`alter database ${sql(draft)} rename to ${sql(template)}`;
  });
  return template;
}

/** Drops what a worker that was killed left behind. */
export async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  await asAdmin(adminUrl, async (sql) => {
    const left = await sql<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${prefix})`;
    for (const { name } of left) await sql`drop database if exists ${sql(name)} with (force)`;
  });
}

export async function asAdmin<T>(
  adminUrl: string,
  run: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await run(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = name;
  return url.href;
}

async function hashOfSchema(): Promise<string> {
  const hash = createHash("sha256").update(await readFile(queueManifest));
  const entries = await readdir(migrationsFolder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort())
    hash.update(file.slice(migrationsFolder.length)).update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
}
