import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { serverAccount } from "./account.js";
import { reachableBinaries } from "./binaries.js";
import { exists } from "./files.js";
import { prepareHome, refuseSharedUse } from "./home.js";
import { initialise, USER } from "./initialise.js";
import type { EmbeddedPostgresOptions } from "./options.js";
import { hasExited, startServer } from "./server.js";

export type { EmbeddedPostgresOptions };

export type EmbeddedPostgres = {
  /** Superuser URL of the database `postgres`. Contains the password: do not log it. */
  url: string;
  /** Resolves when the server is gone, asked to or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

/**
 * Runs a real Postgres server on 127.0.0.1 from the binaries that npm installed. The server ends with this
 * process, however that ends, and does not keep it alive.
 *
 * Started by root, the server runs as the owner of the data, at first `nobody`. Where that user cannot enter
 * `dataDir` (a clone under a private home), the data lives in a folder of /var/lib/buzz-postgres and `dataDir`
 * becomes a link to it; binaries it cannot reach are copied next to the data.
 *
 * @throws when a live server uses `dataDir`, or with the server's own log when it does not start.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const account = await serverAccount(join(dataDir, "cluster"));
  const home = await prepareHome(dataDir, account);
  const cluster = join(home, "cluster");

  await refuseSharedUse(cluster);
  const removeThrowaway = async () => {
    if (options.durability === "durable") return;
    for (const path of [home, dataDir]) await rm(path, { recursive: true, force: true });
  };
  try {
    const bin = await reachableBinaries(home, account);
    if (!(await exists(cluster))) await initialise(bin, home, options, account);
    const password = await readFile(join(cluster, "password"), "utf8");

    const { server, port } = await startServer(bin, home, options, account);
    const exited = hasExited(server) ? Promise.resolve() : once(server, "exit").then(() => {});
    return {
      url: `postgres://${USER}:${password.trim()}@127.0.0.1:${port}/postgres`,
      exited,
      async stop() {
        server.ref();
        server.kill("SIGINT");
        await exited;
        await removeThrowaway();
      },
    };
  } catch (error) {
    await removeThrowaway();
    throw error;
  }
}
