import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import getPort from "get-port";
import { startDaemon } from "./daemon.js";

export type RedisServer = {
  url: string;
  /** Kills the server at once, as a crash would; connections break. */
  stop(): Promise<void>;
  /** Starts it again, empty, on the same port. */
  start(): Promise<void>;
};

/** The Redis server that the environment names, if it names one. */
export function redisUrl(): string | undefined {
  return process.env.REDIS_URL || undefined;
}

/**
 * Whether `redis-server` can be started here.
 *
 * @throws on CI without it: there a skipped Redis suite would pass unseen.
 */
export function hasRedisServer(): boolean {
  const found = spawnSync("redis-server", ["--version"]).status === 0;
  if (!found && process.env.CI)
    throw new Error("CI must run the Redis tests: install redis-server.");
  return found;
}

/** Runs a Redis of its own on a free port, without persistence; it ends with this process at the latest. */
export async function startRedisServer(): Promise<RedisServer> {
  const port = await getPort({ host: "127.0.0.1" });
  let kill = await launch(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => kill(),
    async start() {
      kill = await launch(port);
    },
  };
}

async function launch(port: number): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "buzz-redis-"));
  const place = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder];
  const kill = await startDaemon(["redis-server", ...place, "--save", "", "--appendonly", "no"], {
    port,
    says: "PING\r\n",
    answer: "+PONG",
  });
  return async () => {
    await kill();
    await rm(folder, { recursive: true, force: true });
  };
}
