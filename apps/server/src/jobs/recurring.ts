import { toAppError } from "@buzz/api/server";
import type { Context } from "@buzz/domain";
import { isTimerJob, type RecurringJob, recordFailure, recordSuccess } from "@buzz/domain/jobs";
import type { FastifyBaseLogger } from "fastify";
import { runs } from "./runs.js";

/** Timers run often; that they do is written down only so often. */
const RECORD_EVERY_MS = 30_000;

export type Recurring = (name: RecurringJob, stopping: AbortSignal) => Promise<void>;

/** Runs recurring jobs and records how it went, so that one that no longer runs is missed. */
export function createRecurring(ctx: Context, log: FastifyBaseLogger): Recurring {
  const recordedAt = new Map<RecurringJob, number>();
  return async (name, stopping) => {
    try {
      await runs[name](ctx, stopping, log);
    } catch (error) {
      recordedAt.delete(name);
      // While the database is away this cannot be recorded either.
      await recordFailure(ctx, name, toAppError(error).code).catch(() => {});
      throw error;
    }
    if (wasRecorded(name)) return;
    await recordSuccess(ctx, name);
    recordedAt.set(name, performance.now());
  };

  function wasRecorded(name: RecurringJob): boolean {
    const at = recordedAt.get(name);
    return isTimerJob(name) && at !== undefined && performance.now() - at < RECORD_EVERY_MS;
  }
}
