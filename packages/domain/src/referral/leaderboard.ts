import { referralRewards, referralStats, users } from "@buzz/db/schema";
import { and, eq, gte, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { maskName } from "../kernel/masking.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { periodOf, startOf } from "./periods.js";
import { byRank, countRanked, rankedIn, rankOf } from "./ranks.js";
import type { leaderboardInput, leaderboardOutput } from "./schemas.js";

/** Who has brought most people in a timeframe (weeks begin on Monday), names masked; points in P. */
export async function referralLeaderboard(
  ctx: Context,
  input: z.output<typeof leaderboardInput>,
): Promise<z.output<typeof leaderboardOutput>> {
  const now = ctx.clock();
  const period = periodOf(input.timeframe, now);
  const earned = ctx.db
    .select({ points: sql`coalesce(sum(${referralRewards.amount}), 0)` })
    .from(referralRewards)
    .where(
      and(
        eq(referralRewards.userId, referralStats.userId),
        eq(referralRewards.side, "referrer"),
        eq(referralRewards.status, "paid"),
        gte(referralRewards.createdAt, startOf(input.timeframe, now)),
      ),
    );
  const [rows, ranked, currentUserRank] = await Promise.all([
    ctx.db
      .select({
        name: users.name,
        avatarUrl: users.avatarUrl,
        referralCount: referralStats.referrals,
        totalMileageEarned: sql`(${earned})`.mapWith(Number),
      })
      .from(referralStats)
      .innerJoin(users, eq(users.id, referralStats.userId))
      .where(rankedIn(period))
      .orderBy(...byRank)
      .limit(input.limit)
      .offset(offsetOf(input)),
    countRanked(ctx.db, period),
    ctx.actor.kind === "user" ? rankOf(ctx.db, period, ctx.actor.userId) : null,
  ]);
  const items = rows.map((row, index) => ({
    ...row,
    rank: offsetOf(input) + index + 1,
    name: maskName(row.name),
  }));
  return { ...paginate(items, ranked, input), currentUserRank };
}
