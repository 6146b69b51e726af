import type { Payloads } from "@buzz/domain";
import { calendar, isCalendarJob, type RecurringJob } from "@buzz/domain/jobs";
import type { CronItem } from "graphile-worker";

/** Carries an order out; `stopping` tells that the process is to end soon. */
export type Task = (payload: unknown, stopping: AbortSignal) => Promise<unknown>;

/** Everything that the queue can be asked to do. */
export const tasksOf = (
  recurring: (name: RecurringJob) => Promise<void>,
): Record<string, Task> => ({
  ...ordered,
  ...Object.fromEntries(calendarJobs.map((name) => [name, () => recurring(name)])),
});

const ordered = {} satisfies Record<keyof Payloads, Task>;

const calendarJobs = Object.keys(calendar).filter(isCalendarJob);

/** When the calendar's jobs are due. One that was missed is made up for, once; none overlaps itself. */
export const cronItems: CronItem[] = calendarJobs.map((name) => ({
  task: name,
  match: calendar[name].cron,
  options: {
    backfillPeriod: calendar[name].silence * 1_000,
    jobKey: name,
    queueName: name,
  },
}));
