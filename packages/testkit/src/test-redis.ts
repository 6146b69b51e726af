import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import getPort from "get-port";

export type RedisServer = {
  url: string;
  /** Kills the server at once, as a crash would; connections break. */
  stop(): Promise<void>;
  /** Starts it again, empty, on the same port. */
  start(): Promise<void>;
};

const START_TIMEOUT_MS = 10_000;

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

/** The shell waits on a pipe that only we hold, so the server goes when we go, however that happens. */
const SCRIPT = 'redis-server "$@" & read -r _; kill -KILL $!';

async function launch(port: number): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "buzz-redis-"));
  const settings = [
    "--port",
    `${port}`,
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--appendonly",
    "no",
    "--dir",
    folder,
  ];
  const shell = spawn("/bin/sh", ["-c", SCRIPT, "sh", ...settings], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  const kill = async () => {
    if (shell.exitCode !== null) return;
    const exited = once(shell, "exit");
    shell.stdin.end();
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  for (
    const deadline = Date.now() + START_TIMEOUT_MS;
    !(await answersPing(port));
    await sleep(20)
  ) {
    if (Date.now() < deadline) continue;
    await kill();
    throw new Error(`redis-server did not answer on port ${port}.`);
  }
  return kill;
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once("data", (reply) => {
      settle(reply.toString().startsWith("+PONG"));
      socket.destroy();
    });
    socket.once("error", () => settle(false));
    socket.once("close", () => settle(false));
  });
}
