import type { Db } from "@buzz/db";
import { referralDays } from "@buzz/db/schema";
import { and, eq, lte, sql } from "drizzle-orm";
import { readLimits } from "../budget/limits.js";
import type { Context } from "../kernel/context.js";
import { dayOf } from "../kernel/days.js";
import type { ReferrerShare } from "./plan-conversion.js";

/**
 * Counts a promise to a referrer to what all referrers are promised today; one that would go above the limit of the
 * day is nothing, and nothing is counted. The count is the transaction's: it is taken back with it.
 */
export async function underDailyCap(
  ctx: Context,
  tx: Db,
  share: ReferrerShare,
): Promise<ReferrerShare> {
  const { points } = share;
  if (points === 0) return share;
  const { referral_daily_cap_total: cap } = await readLimits(ctx, tx);
  const day = dayOf(ctx.clock());
  await tx.insert(referralDays).values({ day }).onConflictDoNothing();
  const counted = await tx
    .update(referralDays)
    .set({ referrerPoints: sql`${referralDays.referrerPoints} + ${points}` })
    .where(and(eq(referralDays.day, day), lte(referralDays.referrerPoints, cap - points)))
    .returning({ day: referralDays.day });
  return counted.length > 0 ? share : { points: 0, reduced: false, cap: "daily_cap" };
}
