import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

const READY_WITHIN_MS = 30_000;

export type Server = { stop(): Promise<void> };

export type Program = Server & {
  /** Sends a message and waits for the answer. @throws when the process ends instead. */
  ask(message: object): Promise<unknown>;
};

/** A program of this package as a process of its own that answers each message with one. */
export function startProgram(file: URL, env: NodeJS.ProcessEnv): Program {
  const child = fork(file, { env: { ...process.env, ...env } });
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        const ended = (code: number | null) =>
          reject(new Error(`${file.pathname} ended with code ${code}.`));
        child.once("exit", ended);
        child.once("message", (answer: unknown) => {
          child.off("exit", ended);
          resolve(answer);
        });
        child.send(message);
      }),
    stop: stopper(child),
  };
}

/**
 * Runs a Node program that serves HTTP, its log in a file as in production; resolves when `ready` answers.
 *
 * @throws with the log when it does not within 30 s.
 */
export async function startServer(
  program: string,
  { env, logFile, ready }: { env: NodeJS.ProcessEnv; logFile: string; ready: string },
): Promise<Server> {
  const log = openSync(logFile, "w");
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env },
    stdio: ["ignore", log, log],
  });
  const stop = stopper(child);
  for (const deadline = Date.now() + READY_WITHIN_MS; ; await sleep(50)) {
    const response = await fetch(ready).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return { stop };
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${program} did not start.\n${await readFile(logFile, "utf8")}`);
  }
}

/** Gives the way to end a child, which ends with this process at the latest. */
function stopper(child: ChildProcess): () => Promise<void> {
  const kill = () => {
    child.kill();
  };
  process.once("exit", kill);
  const exited = once(child, "exit");
  return async () => {
    kill();
    await exited;
    process.off("exit", kill);
  };
}
