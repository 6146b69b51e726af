import { setTimeout as pause } from "node:timers/promises";

export type Job = {
  name: string;
  /** From the end of one run to the start of the next, in milliseconds. */
  everyMs: number;
  run: () => Promise<unknown>;
};

/** Runs a job again and again until it is stopped, never twice at once. `stop` waits for the run under way. */
export function every(
  { name, everyMs, run }: Job,
  failed: (name: string, error: unknown) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ended = loop();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };

  async function loop(): Promise<void> {
    while (!signal.aborted) {
      try {
        await run();
      } catch (error) {
        failed(name, error);
      }
      await pause(everyMs, undefined, { signal }).catch(() => {});
    }
  }
}
