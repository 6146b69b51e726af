import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import getPort from "get-port";
import { type Account, serverOptions } from "./account.js";
import { readLines } from "./files.js";
import type { EmbeddedPostgresOptions } from "./options.js";

const START_TIMEOUT_MS = 60_000;

/** Starts the server and waits until it takes connections. @throws with its own log when it does not. */
export async function startServer(
  bin: string,
  home: string,
  options: EmbeddedPostgresOptions,
  account: Account,
) {
  const unsafe = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await getPort({ host: "127.0.0.1" }));
    const settings = [
      "listen_addresses=127.0.0.1",
      `port=${port}`,
      "unix_socket_directories=",
      "timezone=UTC",
      "log_timezone=UTC",
      "max_connections=200",
      ...(options.durability === "throwaway" ? unsafe : []),
    ];
    const logFile = join(home, "postgres.log");
    await rm(logFile, { force: true });
    const log = await open(logFile, "wx", 0o600);
    const server = spawn(
      join(bin, "postgres"),
      ["-D", join(home, "cluster"), ...settings.flatMap((setting) => ["-c", setting])],
      { ...serverOptions(account), detached: true, stdio: ["ignore", log.fd, log.fd] },
    );
    server.unref();
    const spawned = once(server, "spawn");
    endWithThisProcess(server, options.durability === "throwaway" ? home : "");
    await log.close();
    await spawned;
    if (await isReady(server, join(home, "cluster", "postmaster.pid"))) return { server, port };

    const reason = await readFile(logFile, "utf8");
    // Another process took the port meanwhile, or children of a killed server are still ending.
    const passing =
      options.port === undefined && /Address already in use|is still in use/.test(reason);
    if (!passing || attempt === 10) throw new Error(`Postgres did not start.\n${reason}`);
    await sleep(200);
  }
}

async function isReady(server: ChildProcess, pidFile: string): Promise<boolean> {
  for (
    const deadline = Date.now() + START_TIMEOUT_MS;
    Date.now() < deadline && !hasExited(server);
    await sleep(10)
  ) {
    const lines = await readLines(pidFile);
    if (Number(lines[0]) === server.pid && lines[7]?.startsWith("ready")) return true;
  }
  server.kill("SIGQUIT");
  return false;
}

/**
 * A shell waits on a pipe that only we hold. When it closes, we are gone, by whatever signal, and the shell
 * stops the server. Both are in sessions of their own, where Ctrl-C does not reach them. The shell looks at
 * the pid file and not at the process, which stays a zombie in a container that reaps none.
 */
function endWithThisProcess(server: ChildProcess, folderToDelete: string): void {
  const script = `read -r _
    kill -INT "$1"
    [ -n "$2" ] || exit
    for _ in $(seq 100); do [ -e "$2/cluster/postmaster.pid" ] || break; sleep 0.1; done
    rm -rf -- "$2"`;
  const shell = spawn("/bin/sh", ["-c", script, "sh", String(server.pid), folderToDelete], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  shell.unref();
  server.once("exit", () => shell.kill("SIGKILL"));
}

export const hasExited = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null;
