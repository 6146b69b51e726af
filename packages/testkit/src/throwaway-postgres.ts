import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@buzz/db/embedded";

/** A Postgres server that ends with this process at the latest, and its data with it. */
export async function startThrowawayPostgres(): Promise<EmbeddedPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), "buzz-test-postgres-"));
  return startEmbeddedPostgres({ dataDir, durability: "throwaway" });
}
