import { AppError } from "../kernel/errors.js";

/** What waits for one reader; bounded, so that a slow one cannot fill the memory. */
export type Mailbox<T> = {
  /** False when the reader is too slow: nothing more is kept for it. */
  put(item: T): boolean;
  /**
   * The next item; undefined when none came within `waitMs`.
   *
   * @throws why `signal` was aborted; SERVER_003 when items were lost.
   */
  take(waitMs: number, signal: AbortSignal): Promise<T | undefined>;
};

export function createMailbox<T>(capacity: number): Mailbox<T> {
  const items: T[] = [];
  let lost = false;
  let wake: () => void = () => {};
  return {
    put: (item) => {
      if (items.length >= capacity) lost = true;
      if (lost) items.length = 0;
      else items.push(item);
      wake();
      return !lost;
    },
    take: async (waitMs, signal) => {
      if (items.length === 0 && !lost && !signal.aborted) await newsWithin(waitMs, signal);
      signal.throwIfAborted();
      if (lost) throw new AppError("SERVER_003");
      return items.shift();
    },
  };

  function newsWithin(waitMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        wake = () => {};
        resolve();
      };
      const timer = setTimeout(done, waitMs);
      signal.addEventListener("abort", done);
      wake = done;
    });
  }
}
