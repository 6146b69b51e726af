import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Command = {
  /** The addresses of the banner by their label, once everything runs. */
  addresses: Map<string, string>;
  /** Presses Ctrl-C and waits; gives the exit code. */
  interrupt(): Promise<number | null>;
};

const READY_WITHIN_MS = 8 * 60_000;
const LAST_LINE = "Ctrl-C stops everything.";

/**
 * Runs a command of the README in a process group of its own, as a terminal does, with neither a database nor
 * a Redis in the environment, until it says that it is ready.
 *
 * @throws with the end of its output, when it ends or is not ready within 8 minutes.
 */
export async function runCommand(words: readonly string[], cwd: string): Promise<Command> {
  const [program = "", ...args] = words;
  const child = spawn(program, args, {
    cwd,
    env: terminalEnvironment(),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });

  const interrupt = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGINT");
    await ended;
    return child.exitCode;
  };
  for (
    const deadline = Date.now() + READY_WITHIN_MS;
    !output.includes(LAST_LINE);
    await sleep(200)
  ) {
    if (child.exitCode === null && Date.now() < deadline) continue;
    await interrupt();
    throw new Error(`${words.join(" ")} did not get ready.\n${output.slice(-5_000)}`);
  }
  const rows = output.matchAll(/^ {4}(\S.*?) {2,}(http\S+)$/gm);
  return {
    addresses: new Map(Array.from(rows, ([, label = "", url = ""]) => [label, url])),
    interrupt,
  };
}

const OF_TOOLS =
  /^(DATABASE_URL|NODE_ENV|NODE_PATH|REDIS_URL|TEST_DATABASE_URL)$|^(npm|pnpm|turbo|vitest)_?/i;

/** The environment that a person's terminal has: nothing of the tools that run this test. */
function terminalEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OF_TOOLS.test(name));
  const path = process.env.PATH?.split(delimiter).filter(
    (entry) => !entry.includes("node_modules"),
  );
  return { ...Object.fromEntries(own), PATH: path?.join(delimiter) };
}
