import { spawn } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@buzz/db/embedded";
import getPort from "get-port";
import { repository } from "./repository.js";
import { runToEnd, type Service, startService } from "./service.js";

/**
 * Packs the built server as the Dockerfile does and runs it in production mode on a database of its own.
 *
 * @param folder where to put everything; the caller deletes it.
 */
export async function startRelease(folder: string): Promise<Service> {
  const server = join(folder, "server");
  const pack = ["--filter", "@buzz/server", "deploy", "--legacy", "--prod", server];
  await runToEnd(spawn("pnpm", pack, { cwd: repository }));
  // After it pnpm takes the workspace for one without development tools and would remove them.
  await runToEnd(spawn("pnpm", ["install", "--frozen-lockfile"], { cwd: repository }));

  const postgres = await startEmbeddedPostgres({
    dataDir: join(folder, "postgres"),
    durability: "throwaway",
  });
  const port = await getPort();
  const options = {
    cwd: server,
    env: {
      ...environment(),
      STORAGE_DIR: join(folder, "uploads"),
      DATABASE_URL: postgres.url,
      PORT: `${port}`,
    },
  };
  await runToEnd(spawn(process.execPath, ["dist/cli/migrate.js"], options));
  const running = await startService(
    spawn(process.execPath, ["dist/main.js"], options),
    `http://127.0.0.1:${port}`,
  );
  return {
    origin: running.origin,
    async stop() {
      await running.stop();
      await postgres.stop();
    },
  };
}

function environment(): NodeJS.ProcessEnv {
  const { privateKey } = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  return {
    PATH: process.env.PATH,
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
    APP_URL: "https://buzz.example",
    TRUST_PROXY: "loopback",
    JWT_PRIVATE_KEY: privateKey,
    SERVER_SECRET: randomBytes(32).toString("base64"),
    DATA_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    LOOKUP_KEY: randomBytes(32).toString("base64"),
  };
}
