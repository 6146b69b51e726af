import { queueWorkers } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";

/** A process is taken for dead when it has not been seen for so long. */
const DEAD_AFTER = sql`interval '30 seconds'`;

/** A process that takes jobs from the queue, and the names under which the queue knows its workers. */
export type QueueProcess = { id: string; workerIds: string[] };

/**
 * Says that a process is alive, and frees what dead ones have in hand: the queue alone would keep it for four hours.
 * The clock is the database's, for that of a process may be wrong.
 */
export async function keepAlive(ctx: Context, { id, workerIds }: QueueProcess): Promise<void> {
  const seenAt = sql`now()`;
  await ctx.db
    .insert(queueWorkers)
    .values({ id, workerIds, seenAt })
    .onConflictDoUpdate({ target: queueWorkers.id, set: { workerIds, seenAt } });
  await ctx.db.execute(sql`delete from queue_workers where seen_at < now() - ${DEAD_AFTER}`);
  await ctx.db.execute(sql`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker.jobs
      where locked_at < now() - ${DEAD_AFTER}
        and locked_by <> all(array(select unnest(worker_ids) from queue_workers))))`);
}

/** Says that a process has ended in good order. */
export async function leaveQueue(ctx: Context, id: string): Promise<void> {
  await ctx.db.delete(queueWorkers).where(eq(queueWorkers.id, id));
}
