import { randomInt } from "node:crypto";
import type { Db } from "@buzz/db";
import { budgetDayParts } from "@buzz/db/schema";
import { lockParts, type Parts, type Piece, SHARDS } from "@buzz/ledger";
import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { dayOf, isWeekend, monthOf } from "../kernel/days.js";
import { readControls } from "./controls.js";
import { half } from "./limits.js";
import type { Pace } from "./pace.js";

/** A day that was opened and not yet cut. */
const UNCUT = -1;

type DayLimit = { day: string; limit: number };

/**
 * The limit of today before a surge halves it, in won: that of the month, or half of it on a weekend where that is set.
 * The month must be open.
 */
export async function readDayLimit(ctx: Context, db: Db): Promise<number> {
  const now = ctx.clock();
  const { dailyLimit } = await readControls(db, monthOf(now));
  const { budget_weekend_half } = await ctx.settings();
  return budget_weekend_half && isWeekend(dayOf(now)) ? half(dailyLimit) : dailyLimit;
}

/** What today has promised and may promise at most at this pace, in won. The month must be open. */
export async function readToday(ctx: Context, db: Db, { since }: Pick<Pace, "since">) {
  const [limit, [day]] = await Promise.all([
    readDayLimit(ctx, db),
    db
      .select({ promised: sql`coalesce(sum(${budgetDayParts.granted}), 0)`.mapWith(Number) })
      .from(budgetDayParts)
      .where(eq(budgetDayParts.day, dayOf(ctx.clock()))),
  ]);
  return { promised: day?.promised ?? 0, limit: limitAt({ since }, limit) };
}

/** The limit of a day as it is at a pace: in a surge it is halved. */
export const limitAt = ({ since }: Pick<Pace, "since">, limit: number): number =>
  since === null ? limit : half(limit);

/**
 * Counts a promise of `amount` won to today, of which no more than `limit` may be promised; false, and nothing counted,
 * when all parts of the day together hold too little. The count is the transaction's: it is taken back with it.
 */
export async function countToDay(
  ctx: Context,
  tx: Db,
  { amount, limit }: { amount: number; limit: number },
): Promise<boolean> {
  const today = { day: dayOf(ctx.clock()), limit };
  const pieces = await lockDay(tx, today, amount);
  if (pieces === "exceeded") return false;
  for (const { shard, amount: piece } of pieces)
    await tx
      .update(budgetDayParts)
      .set({
        granted: sql`${budgetDayParts.granted} + ${piece}`,
        remaining: sql`${budgetDayParts.remaining} - ${piece}`,
      })
      .where(and(eq(budgetDayParts.day, today.day), eq(budgetDayParts.shard, shard)));
  return true;
}

async function lockDay(tx: Db, today: DayLimit, amount: number): Promise<Piece[] | "exceeded"> {
  const shard = randomInt(SHARDS);
  for (;;) {
    const pieces = await lockParts(tx, partsOf(today), amount, shard);
    if (pieces !== "not-open") return pieces;
    // While a limit changes, grants that were judged by the old one may cut the day once more in between.
    await cut(tx, today);
  }
}

/** The parts of a day as it is cut for this limit; there are none when it is cut for another one, or not at all. */
const partsOf = ({ day, limit }: DayLimit): Parts => ({
  table: budgetDayParts,
  where: and(eq(budgetDayParts.day, day), eq(budgetDayParts.dayLimit, limit)),
  shard: sql`${budgetDayParts.shard}`.mapWith(Number),
  balance: sql`${budgetDayParts.remaining}`.mapWith(Number),
});

/**
 * Spreads what a day may still promise evenly over its parts, at its first grant and whenever its limit has changed: then
 * it waits for the grants in flight. All parts are cut at once, so that they always agree on the limit.
 */
async function cut(tx: Db, { day, limit }: DayLimit): Promise<void> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => shard);
  await tx
    .insert(budgetDayParts)
    .values(shards.map((shard) => ({ day, shard, dayLimit: UNCUT, remaining: 0 })))
    .onConflictDoNothing();
  const parts = await tx
    .select({ granted: budgetDayParts.granted })
    .from(budgetDayParts)
    .where(and(eq(budgetDayParts.day, day), ne(budgetDayParts.dayLimit, limit)))
    .orderBy(asc(budgetDayParts.shard))
    .for("update");
  if (parts.length === 0) return;
  const rest = Math.max(0, limit - parts.reduce((sum, { granted }) => sum + granted, 0));
  const more = rest % SHARDS;
  await tx
    .update(budgetDayParts)
    .set({
      dayLimit: limit,
      remaining: sql`${Math.floor(rest / SHARDS)}::bigint + (${budgetDayParts.shard} < ${more}::int)::int`,
    })
    .where(eq(budgetDayParts.day, day));
}
