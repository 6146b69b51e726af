import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** A server in a process of its own, which is gone with the test at the latest. */
export function startProcess(environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=@buzz/source", main], {
    env: { PATH: process.env.PATH, ...environment },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => {
      output += text.toString();
    });
  const exited = once(child, "exit").then(([code]) => ({ code: Number(code), output }));
  return {
    child,
    exited,
    /** Where it listens; undefined until it does. */
    listening: () => /listening at (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1],
  };
}
