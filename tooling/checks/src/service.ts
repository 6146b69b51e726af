import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

export type Service = { origin: string; stop(): Promise<void> };

const READY_WITHIN_MS = 30_000;

/** @throws with what the process has said, when it fails. */
export async function runToEnd(child: ChildProcess): Promise<void> {
  const said = record(child);
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`It ended with code ${code}.\n${said()}`);
}

/**
 * Waits until the process answers `/health`.
 *
 * @throws with what it has said, when it ends or does not answer within 30 s.
 */
export async function startService(child: ChildProcess, origin: string): Promise<Service> {
  const said = record(child);
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  for (
    const deadline = Date.now() + READY_WITHIN_MS;
    !(await isHealthy(origin));
    await sleep(100)
  ) {
    if (child.exitCode === null && Date.now() < deadline) continue;
    if (child.exitCode === null) await stop();
    throw new Error(`Nothing healthy at ${origin}.\n${said()}`);
  }
  return { origin, stop };
}

const isHealthy = (origin: string): Promise<boolean> =>
  fetch(`${origin}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

function record(child: ChildProcess): () => string {
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => chunks.push(String(chunk)));
  return () => chunks.join("").slice(-5_000);
}
