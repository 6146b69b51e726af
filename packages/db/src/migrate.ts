import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations as migrateQueue } from "graphile-worker";
import postgres from "postgres";

export const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));

/** Names the version of the job queue, which brings its own schema. */
export const queueManifest = createRequire(import.meta.url).resolve("graphile-worker/package.json");

/** Any number of processes may start at once; one migrates, the others wait for it. */
const MIGRATION_LOCK = 7_262_020;

/** The last migration before plain text must be gone. */
const SEALS_FOLLOW = "0011_seal_columns";

type Options = {
  /** Seals what older versions left in plain text. A database that holds some does not migrate without it. */
  sealPlainText?: (() => Promise<unknown>) | undefined;
  /** Name of the last migration to apply; the newest unless told otherwise. */
  through?: string;
};

/**
 * Brings a database to the newest schema, that of the job queue too; does nothing when it is there already. Interrupted, it
 * goes on next time.
 */
export async function migrate(
  databaseUrl: string,
  { sealPlainText, through }: Options = {},
): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    if (through !== undefined) return await applyThrough(client, through);
    if (sealPlainText !== undefined) {
      await applyThrough(client, SEALS_FOLLOW);
      await sealPlainText();
    }
    await applyMigrations(drizzle(client), { migrationsFolder });
    await migrateQueue({ connectionString: databaseUrl, maxPoolSize: 1, logger: silent });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Its migrations have nothing to say; what fails is thrown. */
const silent = new Logger(() => () => {});

type Journal = { entries: { tag: string }[] };

/** Drizzle applies a folder as a whole: a folder of the first migrations alone stands in for it. */
async function applyThrough(client: postgres.Sql, last: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "buzz-migrations-"));
  try {
    const journal: Journal = JSON.parse(
      await readFile(join(migrationsFolder, "meta", "_journal.json"), "utf8"),
    );
    const end = journal.entries.findIndex(({ tag }) => tag === last) + 1;
    if (end === 0) throw new RangeError(`there is no migration ${last}`);
    const entries = journal.entries.slice(0, end);
    for (const { tag } of entries)
      await symlink(join(migrationsFolder, `${tag}.sql`), join(folder, `${tag}.sql`));
    await mkdir(join(folder, "meta"));
    await writeFile(join(folder, "meta", "_journal.json"), JSON.stringify({ ...journal, entries }));
    await applyMigrations(drizzle(client), { migrationsFolder: folder });
  } finally {
    await rm(folder, { recursive: true });
  }
}
