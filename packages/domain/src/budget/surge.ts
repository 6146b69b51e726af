import type { Db } from "@buzz/db";
import { budgetSurges } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { raiseAlert, resolveAlerts } from "../alarms/raise.js";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { countToMinute, forgetMinutes, hourLimitOf, type Pace, readPace } from "./pace.js";

const SURGES = sql`hashtextextended('budget/surge', 0)`;

/** Surges begin and end one after the other. */
export async function lockSurges(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${SURGES})`);
}

/** The same for those who need not wait: false while another one begins or ends a surge. */
export async function tryLockSurges(tx: Db): Promise<boolean> {
  const [row] = await tx.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(${SURGES}) as locked`,
  );
  return row?.locked ?? false;
}

/**
 * Counts a promise to the hour; one that finds the hour above its limit begins a surge, and is itself judged by whole
 * limits. Grants do not wait for one another: each sees those that were committed before it and itself, so that grants
 * in flight can together go above the limit unseen. The next grant sees it, or the next look of `followSurge`.
 */
export async function countToHour(
  ctx: Context,
  tx: Db,
  before: Pace & { hourLimit: number },
  amount: number,
): Promise<void> {
  await countToMinute(ctx, tx, amount);
  if (before.since !== null || before.reserved + amount <= before.hourLimit) return;
  if (await tryLockSurges(tx)) await beginSurge(ctx, tx);
}

/** Under the lock: begins a surge when the hour is above its limit and none lasts, and tells it. Returns whether it did. */
export async function beginSurge(ctx: Context, tx: Db): Promise<boolean> {
  const now = ctx.clock();
  const hourLimit = await hourLimitOf(ctx);
  const { reserved, since } = await readPace(ctx, tx);
  if (hourLimit === null || since !== null || reserved <= hourLimit) return false;
  await closeSurge(ctx, tx, null);
  await tx.insert(budgetSurges).values({ id: newId(), startedAt: now, reserved, hourLimit });
  await raiseAlert(ctx, tx, "surge");
  await announce(tx, now, [
    { topic: "budget.surge", to: "admins", payload: { state: "began", reserved, hourLimit } },
  ]);
  return true;
}

/**
 * Under the lock: ends the surge that is open, and tells it. One that an operator ends begins to count anew. Returns
 * whether there was one.
 */
export async function closeSurge(ctx: Context, tx: Db, endedBy: string | null): Promise<boolean> {
  const now = ctx.clock();
  const [ended] = await tx
    .update(budgetSurges)
    .set({ endedAt: now, endedBy })
    .where(sql`${budgetSurges.endedAt} is null`)
    .returning({ reserved: budgetSurges.reserved, hourLimit: budgetSurges.hourLimit });
  if (endedBy !== null) await forgetMinutes(tx);
  if (ended === undefined) return false;
  await resolveAlerts(ctx, tx, "surge");
  await announce(tx, now, [
    { topic: "budget.surge", to: "admins", payload: { state: "ended", ...ended } },
  ]);
  return true;
}
