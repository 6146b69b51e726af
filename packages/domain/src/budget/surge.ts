import type { Db } from "@buzz/db";
import { budgetPace, budgetSurges } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { raiseAlert, resolveAlerts } from "../alarms/raise.js";
import type { Context } from "../kernel/context.js";
import { HOUR_MS } from "../kernel/days.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";

/** What was promised in the last hour, in won; `since` when limits were halved for it, null while they are whole. */
export type Pace = { reserved: number; since: Date | null };

/** The most that may be promised in an hour before limits are halved, in won; null for any amount. */
export const hourLimitOf = async ({ settings }: Context): Promise<number | null> =>
  (await settings()).budget_surge_hour_limit;

/**
 * How fast promises are made. A surge lasts an hour at least, and for as long as the hour before stays above its limit;
 * one that is over by the clock is over, whether it has been told or not.
 */
export async function readPace(ctx: Context, db: Db): Promise<Pace> {
  const hourLimit = await hourLimitOf(ctx);
  const now = ctx.clock();
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const [row] = await db.execute<{ reserved: string; since: string | null }>(sql`
    select
      (select coalesce(sum(${budgetPace.reserved}), 0) from ${budgetPace}
        where ${budgetPace.second} > ${hourAgo.toISOString()}::timestamptz) as reserved,
      (select ${budgetSurges.startedAt} from ${budgetSurges}
        where ${budgetSurges.endedAt} is null) as since`);
  const reserved = Number(row?.reserved ?? 0);
  const since = row?.since == null ? null : new Date(row.since);
  const lasts = since !== null && hourLimit !== null && (since > hourAgo || reserved > hourLimit);
  return { reserved, since: lasts ? since : null };
}

/** Grants wait for one another here until they commit, so that each is judged by all before it. */
export async function lockPace(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('budget/pace', 0))`);
}

/**
 * Counts a promise to the hour, under the lock of `lockPace`; the one that takes it above its limit begins a surge, told
 * once, and is itself judged by whole limits. The count is the transaction's: it is taken back with it.
 */
export async function countToHour(
  ctx: Context,
  tx: Db,
  before: Pace & { hourLimit: number },
  amount: number,
): Promise<void> {
  const now = ctx.clock();
  const second = new Date(Math.floor(now.getTime() / 1000) * 1000);
  await tx
    .insert(budgetPace)
    .values({ second, reserved: amount })
    .onConflictDoUpdate({
      target: budgetPace.second,
      set: { reserved: sql`${budgetPace.reserved} + ${amount}` },
    });
  const reserved = before.reserved + amount;
  const { hourLimit } = before;
  if (before.since !== null || reserved <= hourLimit) return;
  await closeSurge(ctx, tx, null);
  await tx.insert(budgetSurges).values({ id: newId(), startedAt: now, reserved, hourLimit });
  await raiseAlert(ctx, tx, "surge");
  await announce(tx, now, [
    { topic: "budget.surge", to: "admins", payload: { state: "began", reserved, hourLimit } },
  ]);
}

/**
 * Ends the surge that is open, under the lock of `lockPace`, and tells it. One that an operator ends begins to count
 * anew. Returns whether there was one.
 */
export async function closeSurge(ctx: Context, tx: Db, endedBy: string | null): Promise<boolean> {
  const now = ctx.clock();
  const [ended] = await tx
    .update(budgetSurges)
    .set({ endedAt: now, endedBy })
    .where(sql`${budgetSurges.endedAt} is null`)
    .returning({ reserved: budgetSurges.reserved, hourLimit: budgetSurges.hourLimit });
  if (endedBy !== null) await tx.delete(budgetPace);
  if (ended === undefined) return false;
  await resolveAlerts(ctx, tx, "surge");
  await announce(tx, now, [
    { topic: "budget.surge", to: "admins", payload: { state: "ended", ...ended } },
  ]);
  return true;
}
