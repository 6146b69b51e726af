import { sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";

/** How long a stream can be resumed after it broke off. */
const KEPT_DAYS = 2;
const BATCH = 1_000;

/** Removes delivered messages that no stream resumes from any more. Returns how many. */
export async function pruneOutbox(ctx: Context): Promise<number> {
  const before = addDays(ctx.clock(), -KEPT_DAYS).toISOString();
  for (let removed = 0; ; ) {
    const rows = await ctx.db.execute(sql`
      delete from outbox where id in (
        select id from (select id, created_at, delivered_at from outbox order by written_by, seq limit ${BATCH}) oldest
        where created_at < ${before}::timestamptz and delivered_at is not null
      ) returning id`);
    removed += rows.length;
    if (rows.length < BATCH) return removed;
  }
}
