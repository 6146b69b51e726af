import { recurringJobs } from "@buzz/db/schema";
import { notInArray, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { enqueue } from "../kernel/queue.js";
import { calendar, isCalendarJob, timers } from "./schedule.js";

/**
 * Makes the recurring jobs of this version known, so that they are missed when they do not run. A new one of the
 * calendar is carried out at once instead of waiting for its hour. Any number of processes may do this.
 */
export async function registerJobs(ctx: Context): Promise<void> {
  const jobs = Object.entries({ ...timers, ...calendar }).map(([name, { silence }]) => ({
    name,
    silenceSeconds: silence,
    knownSince: ctx.clock(),
  }));
  await ctx.db.transaction(async (tx) => {
    const names = jobs.map(({ name }) => name);
    await tx.delete(recurringJobs).where(notInArray(recurringJobs.name, names));
    const known = await tx
      .insert(recurringJobs)
      .values(jobs.toSorted((one, other) => (one.name < other.name ? -1 : 1)))
      .onConflictDoUpdate({
        target: recurringJobs.name,
        set: { silenceSeconds: sql`excluded.silence_seconds` },
      })
      .returning({ name: recurringJobs.name, isNew: sql<boolean>`xmax = 0` });
    const fresh = known.flatMap(({ name, isNew }) => (isNew && isCalendarJob(name) ? name : []));
    await enqueue(
      tx,
      fresh.map((name) => ({ task: name, payload: {}, key: name, queue: name })),
    );
  });
}
