import type { EmbeddedPostgres } from "@buzz/db/embedded";
import { createDatabase, SEEDED_DATABASE, throwawayPostgres } from "./database.js";
import { startSiteOn } from "./site.js";

let server: EmbeddedPostgres | undefined;

/** Seeds one database with the demo before the first test; every site of the run begins as a copy of it. */
export async function setup(): Promise<void> {
  if (process.env.E2E_ORIGIN) return;
  server = await throwawayPostgres();
  const seeded = await createDatabase(server.url, "seeded", "template1");
  const site = await startSiteOn(seeded);
  await site.stop();
  process.env[SEEDED_DATABASE] = seeded;
}

export async function teardown(): Promise<void> {
  await server?.stop();
}
