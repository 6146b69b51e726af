import { recurringJobs } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import type { ErrorCode } from "../kernel/errors.js";
import { announce } from "../kernel/outbox.js";
import { type RecurringJob, silenceOf } from "./schedule.js";

/** Records that a recurring job has done its work. One that was overdue is so no longer, and operators are told. */
export async function recordSuccess(ctx: Context, name: RecurringJob): Promise<void> {
  const now = ctx.clock();
  const success = { lastSucceededAt: now, lastError: null, overdueSince: null };
  await ctx.db.transaction(async (tx) => {
    const [before] = await tx
      .select({ overdueSince: recurringJobs.overdueSince })
      .from(recurringJobs)
      .where(eq(recurringJobs.name, name))
      .for("update");
    // A timer may have run before its process has registered the jobs.
    await tx
      .insert(recurringJobs)
      .values({ name, silenceSeconds: silenceOf(name), knownSince: now, ...success })
      .onConflictDoUpdate({ target: recurringJobs.name, set: success });
    if (before !== undefined && before.overdueSince !== null)
      await announce(tx, now, [{ topic: "job.recovered", to: "admins", payload: { job: name } }]);
  });
}

/** Records that a run has failed, and why. */
export async function recordFailure(
  ctx: Context,
  name: RecurringJob,
  code: ErrorCode,
): Promise<void> {
  await ctx.db
    .update(recurringJobs)
    .set({ lastFailedAt: sql`${ctx.clock().toISOString()}::timestamptz`, lastError: code })
    .where(eq(recurringJobs.name, name));
}
