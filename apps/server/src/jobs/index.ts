import { toAppError } from "@buzz/api/server";
import { contextAs } from "@buzz/domain";
import { isTimerJob, timers, watchJobs } from "@buzz/domain/jobs";
import type { FastifyBaseLogger } from "fastify";
import type { ServerDeps } from "../deps.js";
import { describeFailure } from "../plugins/failure-log.js";
import { every, type Job, type Running } from "./every.js";
import { startQueue } from "./queue.js";
import { createRecurring, type Recurring } from "./recurring.js";
import { stayKnown } from "./stay-known.js";
import { cronItems, tasksOf } from "./tasks.js";

/**
 * What Buzz does by itself: recurring jobs and what is in the queue. Each may run on several instances at once, and may
 * be killed in the middle, without double effect; its command sees to that. A process with `JOBS=off` does none, and
 * still looks whether others do theirs.
 */
export function startJobs(
  { domain, env }: Pick<ServerDeps, "domain" | "env">,
  log: FastifyBaseLogger,
): Running {
  const ctx = contextAs(domain, { kind: "system" }, { userAgent: "jobs" });
  // After a pause of all processes, what was missed is made up for before anybody is told of it.
  const watch = { name: "jobs.watch", everyMs: 30_000, afterMs: 60_000, run: () => watchJobs(ctx) };
  if (env.JOBS === "off") return every(watch, failed);

  const recurring = createRecurring(ctx, log);
  const repeated = [watch, ...timerJobs(recurring)].map((job) => every(job, failed));
  const queue = startQueue({
    databaseUrl: env.DATABASE_URL,
    tasks: tasksOf(ctx, recurring),
    cron: cronItems,
    log,
    failed,
  });
  const known = stayKnown(ctx, queue, failed);
  return {
    stop: async () => {
      await Promise.all([...repeated, queue].map((one) => one.stop()));
      await known.stop();
    },
  };

  function failed(job: string, error: unknown): void {
    const { code } = toAppError(error);
    log.error({ category: "system", job, code, cause: describeFailure(error) }, "job failed");
  }
}

const timerJobs = (recurring: Recurring): Job[] =>
  Object.entries(timers).flatMap(([name, { everySeconds }]) =>
    isTimerJob(name)
      ? {
          name,
          everyMs: everySeconds * 1_000,
          run: (stopping: AbortSignal) => recurring(name, stopping),
        }
      : [],
  );
