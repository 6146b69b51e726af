import type { Db } from "@buzz/db";
import { budgetDays } from "@buzz/db/schema";
import { and, eq, lte, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { dayOf, isWeekend, monthOf } from "../kernel/days.js";
import { readControls } from "./controls.js";
import { half } from "./limits.js";

/**
 * Counts a promise of `amount` won to today's limit, which a surge halves; false, and nothing counted, when it would go
 * above it. The count is the transaction's: it is taken back with it.
 */
export async function countToDay(
  ctx: Context,
  tx: Db,
  { amount, surging }: { amount: number; surging: boolean },
): Promise<boolean> {
  const day = dayOf(ctx.clock());
  const whole = await limitOf(ctx, tx, day);
  const limit = surging ? half(whole) : whole;
  await tx.insert(budgetDays).values({ day }).onConflictDoNothing();
  const counted = await tx
    .update(budgetDays)
    .set({ granted: sql`${budgetDays.granted} + ${amount}` })
    .where(and(eq(budgetDays.day, day), lte(budgetDays.granted, limit - amount)))
    .returning({ day: budgetDays.day });
  return counted.length > 0;
}

async function limitOf(ctx: Context, tx: Db, day: string): Promise<number> {
  const { dailyLimit } = await readControls(tx, monthOf(ctx.clock()));
  const { budget_weekend_half } = await ctx.settings();
  return budget_weekend_half && isWeekend(day) ? half(dailyLimit) : dailyLimit;
}
