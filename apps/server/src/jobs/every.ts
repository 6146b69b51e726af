import { setTimeout as pause } from "node:timers/promises";

export type Job = {
  name: string;
  /** From the end of one run to the start of the next, in milliseconds. */
  everyMs: number;
  /** Before the first run; none unless told. */
  afterMs?: number;
  /** `stopping` tells that it is to begin nothing more. */
  run: (stopping: AbortSignal) => Promise<unknown>;
};

/** Something that runs until it is stopped; `stop` waits for what is under way. */
export type Running = { stop(): Promise<void> };

export type Failed = (name: string, error: unknown) => void;

/** Runs a job again and again until it is stopped, never twice at once. */
export function every({ name, everyMs, afterMs, run }: Job, failed: Failed): Running {
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
    if (afterMs !== undefined) await waitFor(afterMs);
    while (!signal.aborted) {
      try {
        await run(signal);
      } catch (error) {
        failed(name, error);
      }
      await waitFor(everyMs);
    }
  }

  async function waitFor(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal }).catch(() => {});
  }
}
