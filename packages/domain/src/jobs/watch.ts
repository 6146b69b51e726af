import { recurringJobs } from "@buzz/db/schema";
import { and, isNull, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { announce } from "../kernel/outbox.js";

/**
 * Tells operators, once, of every recurring job that should have done its work by now and has not. Any number of
 * processes may look. Returns how many were found.
 */
export async function watchJobs(ctx: Context): Promise<number> {
  const now = ctx.clock();
  const { knownSince, lastSucceededAt, silenceSeconds } = recurringJobs;
  return ctx.db.transaction(async (tx) => {
    const overdue = await tx
      .update(recurringJobs)
      .set({ overdueSince: now })
      .where(
        and(
          isNull(recurringJobs.overdueSince),
          sql`greatest(${knownSince}, ${lastSucceededAt}) + make_interval(secs => ${silenceSeconds})
            < ${now.toISOString()}::timestamptz`,
        ),
      )
      .returning({ name: recurringJobs.name });
    await announce(
      tx,
      now,
      overdue.map(({ name }) => ({ topic: "job.overdue", to: "admins", payload: { job: name } })),
    );
    return overdue.length;
  });
}
