import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** The shell waits on a pipe that only we hold, so the daemon goes when we go, however that happens. */
const SCRIPT = '"$@" & read -r _; kill -KILL $!';

const START_TIMEOUT_MS = 10_000;

/** How a daemon is asked whether it is up. */
export type Greeting = { port: number; says: string; answer: string };

/**
 * Runs a command until it answers its greeting.
 *
 * @returns what kills it at once, as a crash would.
 */
export async function startDaemon(
  command: readonly string[],
  greeting: Greeting,
): Promise<() => Promise<void>> {
  const shell = spawn("/bin/sh", ["-c", SCRIPT, "sh", ...command], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  const kill = async () => {
    if (shell.exitCode !== null) return;
    const exited = once(shell, "exit");
    shell.stdin.end();
    await exited;
  };
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(greeting))) {
    if (Date.now() > deadline) {
      await kill();
      throw new Error(`${command[0]} did not answer on port ${greeting.port}.`);
    }
    await sleep(20);
  }
  return kill;
}

function answers({ port, says, answer }: Greeting): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(says));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once("data", (reply) => {
      settle(reply.toString().startsWith(answer));
      socket.destroy();
    });
    socket.once("error", () => settle(false));
    socket.once("close", () => settle(false));
  });
}
