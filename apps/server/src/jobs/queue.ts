import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { toAppError } from "@buzz/api/server";
import type { FastifyBaseLogger } from "fastify";
import {
  type CronItem,
  Logger,
  parseCronItems,
  type Task as QueueTask,
  run,
  type WorkerEvents,
} from "graphile-worker";
import type { Failed, Running } from "./every.js";
import type { Task } from "./tasks.js";

/** How many orders a process carries out at once. */
const CONCURRENCY = 4;
const RETRY_MS = 5_000;

type Options = {
  databaseUrl: string;
  tasks: Record<string, Task>;
  cron: CronItem[];
  log: FastifyBaseLogger;
  failed: Failed;
};

/** `workerIds`: under which the queue knows this process at the moment. */
export type Queue = Running & { workerIds(): string[] };

/** Carries out what is in the queue until it is stopped. While the database is away it waits until it is back. */
export function startQueue({ databaseUrl, tasks, cron, log, failed }: Options): Queue {
  const stopping = new AbortController();
  const { signal } = stopping;
  const workers = new Set<string>();
  const ended = keepRunning();
  return {
    workerIds: () => [...workers],
    stop: () => {
      stopping.abort();
      return ended;
    },
  };

  async function keepRunning(): Promise<void> {
    while (!signal.aborted) {
      await runUntilItEnds().catch((error: unknown) => failed("queue", error));
      workers.clear();
      await pause(RETRY_MS, undefined, { signal }).catch(() => {});
    }
  }

  async function runUntilItEnds(): Promise<void> {
    const events: WorkerEvents = new EventEmitter();
    events.on("worker:create", ({ worker }) => void workers.add(worker.workerId));
    const runner = await run({
      connectionString: databaseUrl,
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      events,
      logger: loggerTo(log),
      parsedCronItems: parseCronItems(cron),
      taskList: Object.fromEntries(
        Object.entries(tasks).map(([name, task]) => [name, carryingOut(name, task)]),
      ),
    });
    const stop = () => void runner.stop().catch(() => {});
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    await runner.promise.finally(() => signal.removeEventListener("abort", stop));
  }

  /** The queue keeps why a task failed the last time: a code, for messages may name people. */
  function carryingOut(name: string, task: Task): QueueTask {
    return async (payload, { abortSignal }) => {
      try {
        await task(payload, abortSignal);
      } catch (error) {
        failed(name, error);
        throw new Error(toAppError(error).code);
      }
    };
  }
}

/** Failures of tasks are logged where they happen; what else the queue complains of is a warning. */
const loggerTo = (log: FastifyBaseLogger): Logger =>
  new Logger(({ label }) => (level, message) => {
    const entry = { category: "system", from: label };
    const severe = `${level}` === "error" || `${level}` === "warning";
    if (severe) log.warn(entry, message);
    else log.debug(entry, message);
  });
