import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import getPort from "get-port";
import type { Bench } from "./bench.js";
import { type Server, startServer } from "./children.js";
import { dataKey, lookupKey } from "./keys.js";

const program = fileURLToPath(new URL("../../../apps/server/dist/main.js", import.meta.url));

const UNREACHED = "1000000000";

/** The built server with production's settings, but for limits that a load test would meet at once. */
export async function startApi(
  { url, privateKey, folder }: Bench,
  pool: number,
): Promise<Server & { origin: string }> {
  const port = await getPort({ host: "127.0.0.1" });
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: "production",
    DATABASE_URL: url,
    DATABASE_POOL: String(pool),
    JWT_PRIVATE_KEY: privateKey,
    SERVER_SECRET: randomBytes(32).toString("base64"),
    DATA_KEYS: `${dataKey.id}:${dataKey.key.toString("base64")}`,
    LOOKUP_KEY: lookupKey.toString("base64"),
    APP_URL: origin,
    STORAGE_DIR: join(folder, "uploads"),
    PORT: String(port),
    RATE_LIMIT_GENERAL: UNREACHED,
    RATE_LIMIT_APPS: UNREACHED,
  };
  const server = await startServer(program, {
    env,
    logFile: join(folder, "server.log"),
    ready: `${origin}/health`,
  });
  return { origin, ...server };
}
