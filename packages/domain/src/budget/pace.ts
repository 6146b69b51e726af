import type { Db } from "@buzz/db";
import { budgetMinutes, budgetSurges } from "@buzz/db/schema";
import { lte, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { HOUR_MS } from "../kernel/days.js";

/** What was promised in the last hour, in won; `since` when limits were halved for it, null while they are whole. */
export type Pace = { reserved: number; since: Date | null };

const MINUTE_MS = 60_000;

/** The counter of a minute that is over: what all connections counted, added up. */
const TOGETHER = -1;

/** The most that may be promised in an hour before limits are halved, in won; null for any amount. */
export const hourLimitOf = async ({ settings }: Context): Promise<number | null> =>
  (await settings()).budget_surge_hour_limit;

const minuteOf = (at: Date) => new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
const hourBefore = (at: Date) => new Date(at.getTime() - HOUR_MS);

/**
 * How fast promises are made: this minute and the 59 before it, as far as they are committed. A surge lasts an hour at
 * least, and for as long as the hour before stays above its limit; one that is over by the clock is over, whether it has
 * been told or not.
 */
export async function readPace(ctx: Context, db: Db): Promise<Pace> {
  const hourLimit = await hourLimitOf(ctx);
  const hourAgo = hourBefore(ctx.clock());
  const [row] = await db.execute<{ reserved: string; since: string | null }>(sql`
    select
      (select coalesce(sum(${budgetMinutes.reserved}), 0) from ${budgetMinutes}
        where ${budgetMinutes.minute} > ${hourAgo.toISOString()}::timestamptz) as reserved,
      (select ${budgetSurges.startedAt} from ${budgetSurges}
        where ${budgetSurges.endedAt} is null) as since`);
  const reserved = Number(row?.reserved ?? 0);
  const since = row?.since == null ? null : new Date(row.since);
  const lasts = since !== null && hourLimit !== null && (since > hourAgo || reserved > hourLimit);
  return { reserved, since: lasts ? since : null };
}

/**
 * Counts a promise to its minute, in won. Each connection has a counter of its own and runs one transaction at a time, so
 * that no grant waits for another one here. The count is the transaction's: it is taken back with it.
 */
export async function countToMinute(ctx: Context, tx: Db, amount: number): Promise<void> {
  await tx
    .insert(budgetMinutes)
    .values({
      minute: minuteOf(ctx.clock()),
      counter: sql`(pg_backend_pid() % 32768)::smallint`,
      reserved: amount,
    })
    .onConflictDoUpdate({
      target: [budgetMinutes.minute, budgetMinutes.counter],
      set: { reserved: sql`${budgetMinutes.reserved} + ${amount}` },
    });
}

/** Forgets what was promised more than an hour ago, and adds the counters of past minutes up, so that reading stays quick. */
export async function addUpMinutes(ctx: Context, tx: Db): Promise<void> {
  const now = ctx.clock();
  await tx.delete(budgetMinutes).where(lte(budgetMinutes.minute, hourBefore(now)));
  const lastMinute = new Date(minuteOf(now).getTime() - MINUTE_MS);
  await tx.execute(sql`
    with past as (
      select ctid from ${budgetMinutes}
      where ${budgetMinutes.minute} < ${lastMinute.toISOString()}::timestamptz
        and ${budgetMinutes.counter} <> ${TOGETHER}
      for update skip locked
    ), gone as (
      delete from ${budgetMinutes} where ctid in (select ctid from past)
      returning ${budgetMinutes.minute} as minute, ${budgetMinutes.reserved} as reserved
    )
    insert into ${budgetMinutes} (minute, counter, reserved)
    select minute, ${TOGETHER}::smallint, sum(reserved) from gone group by minute
    on conflict (minute, counter) do update set reserved = ${budgetMinutes.reserved} + excluded.reserved`);
}

/** The hour counts anew. Waits for the grants that are counting. */
export async function forgetMinutes(tx: Db): Promise<void> {
  await tx.delete(budgetMinutes);
}
