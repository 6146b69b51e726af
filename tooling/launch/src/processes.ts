import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

export type Command = {
  name: string;
  /** Arguments of Node: its options, the program, the program's arguments. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
};

const STOP_TIMEOUT_MS = 10_000;

/** Child processes, each in a process group of its own, so that a stop reaches their children as well. */
export class Processes {
  readonly #groups = new Set<number>();
  #stopping = false;

  /** Runs a command to its end. @throws when it fails, and at once after a stop. */
  async run(command: Command): Promise<void> {
    if (this.#stopping) throw new Error(`${command.name} was not started: everything is stopping.`);
    const [code, signal] = await once(this.#spawn(command), "exit");
    if (code !== 0) throw new Error(`${command.name} ended with ${signal ?? `code ${code}`}.`);
  }

  /** Starts a command that is to stay; `onEnd` is told when it does not. */
  start(command: Command, onEnd: (reason: Error) => void): void {
    this.run(command).then(() => onEnd(new Error(`${command.name} ended.`)), onEnd);
  }

  /** Asks every group to end, kills what is left of them after 10 s, and resolves when they are gone. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const group of this.#groups) signalGroup(group, "SIGTERM");
    const deadline = Date.now() + STOP_TIMEOUT_MS;
    for (const group of this.#groups) {
      while (signalGroup(group, 0) && Date.now() < deadline) await sleep(20);
      signalGroup(group, "SIGKILL");
    }
  }

  #spawn({ name, args, cwd, env }: Command): ChildProcess {
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    printLines(name, child.stdout, process.stdout);
    printLines(name, child.stderr, process.stderr);
    const group = child.pid;
    if (group !== undefined) {
      this.#groups.add(group);
      const guard = endWithThisProcess(group);
      child.once("exit", () => {
        guard.kill("SIGKILL");
        if (!signalGroup(group, 0)) this.#groups.delete(group);
      });
    }
    return child;
  }
}

function printLines(
  name: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): void {
  createInterface({ input }).on("line", (line) => output.write(`${name.padEnd(7)} | ${line}\n`));
}

/** A shell waits on a pipe that only we hold; when we are gone without having stopped the group, it does. */
function endWithThisProcess(group: number): ChildProcess {
  const script = 'read -r _; kill -TERM "-$1" && sleep 5 && kill -KILL "-$1"';
  const guard = spawn("/bin/sh", ["-c", script, "sh", String(group)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  return guard;
}

/** Signal 0 only asks. Returns whether the group was there. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}
