import { type Context, type Payloads, payloads } from "@buzz/domain";
import { runIssue } from "@buzz/domain/coupon-templates";
import { calendar, isCalendarJob } from "@buzz/domain/jobs";
import type { CronItem } from "graphile-worker";
import type { Recurring } from "./recurring.js";

/** Carries an order out; `stopping` tells that the process is to end soon. */
export type Task = (payload: unknown, stopping: AbortSignal) => Promise<unknown>;

/** Everything that the queue can be asked to do. */
export const tasksOf = (ctx: Context, recurring: Recurring): Record<string, Task> => ({
  ...orderedTasks(ctx),
  ...Object.fromEntries(
    calendarJobs.map((name) => [
      name,
      (_: unknown, stopping: AbortSignal) => recurring(name, stopping),
    ]),
  ),
});

const orderedTasks = (ctx: Context) =>
  ({
    "coupons.issue": (payload, stopping) =>
      runIssue(ctx, payloads["coupons.issue"].parse(payload), stopping),
  }) satisfies Record<keyof Payloads, Task>;

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
