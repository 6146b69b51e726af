import { createRequire } from "node:module";
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

/** Brings a database to the newest schema, that of the job queue too; does nothing when it is there already. */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(drizzle(client), { migrationsFolder });
    await migrateQueue({ connectionString: databaseUrl, maxPoolSize: 1, logger: silent });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Its migrations have nothing to say; what fails is thrown. */
const silent = new Logger(() => () => {});
