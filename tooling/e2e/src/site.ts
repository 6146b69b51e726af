import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { hasRedisServer, startRedisServer } from "@buzz/testkit";
import getPort from "get-port";
import { siteDatabase } from "./database.js";

const START = fileURLToPath(new URL("../../launch/dist/start.js", import.meta.url));
const READY_WITHIN_MS = 90_000;

export type Site = {
  origin: string;
  /** The address of its database; undefined where the site runs elsewhere. */
  databaseUrl?: string;
  stop(): Promise<void>;
};

/**
 * Runs the production build with demo data on a free port, on a database of its own, and on a Redis of its own
 * where one is installed: what others did from this address counts for nothing here. `pnpm build` must have run.
 *
 * @param variables of the environment, besides.
 * @throws with the server's output when it does not answer within 90 s.
 */
export async function startSite(variables: NodeJS.ProcessEnv = {}): Promise<Site> {
  const { E2E_ORIGIN } = process.env;
  if (E2E_ORIGIN) return { origin: E2E_ORIGIN, stop: async () => {} };
  const database = await siteDatabase();
  const site = await startSiteOn(database.url, variables);
  return {
    origin: site.origin,
    databaseUrl: database.url,
    stop: async () => {
      await site.stop();
      await database.drop();
    },
  };
}

/** The same on a database that is there; one that is empty is migrated and seeded. */
export async function startSiteOn(
  databaseUrl: string,
  variables: NodeJS.ProcessEnv = {},
): Promise<Site> {
  const redis = hasRedisServer() ? await startRedisServer() : undefined;
  const port = await getPort();
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, [START], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redis?.url,
      PORT: String(port),
      NODE_ENV: "development",
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collect(server);
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    await redis?.stop();
  };
  for (const deadline = Date.now() + READY_WITHIN_MS; !(await answers(origin)); await sleep(200)) {
    if (Date.now() < deadline && server.exitCode === null) continue;
    await stop();
    throw new Error(`The site did not start.\n${output()}`);
  }
  return { origin, stop };
}

function collect(server: ChildProcess): () => string {
  const lines: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (chunk) => lines.push(String(chunk)));
  return () => lines.join("").slice(-5_000);
}

const answers = (origin: string): Promise<boolean> =>
  fetch(`${origin}/health`).then(
    (response) => response.ok,
    () => false,
  );
