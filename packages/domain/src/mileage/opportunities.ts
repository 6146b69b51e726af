import {
  mileageTransactions,
  referralRewards,
  rewardPolicies,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { and, asc, count, eq } from "drizzle-orm";
import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { readAmounts } from "../referral-policies/amount-settings.js";
import { presentPolicy } from "../referral-policies/present.js";
import { readInviting } from "./inviting.js";
import { opportunityTerms } from "./opportunity-terms.js";
import type { opportunitiesOutput } from "./schemas.js";

type Output = z.output<typeof opportunitiesOutput>;

/**
 * The ways to earn points that operators have switched on, with the caller's own rows, and the most that the coming
 * week can bring. A way that is open at sign-up alone is told as completed or not, and is not available afterwards.
 * Rewards in P, progress in percent.
 */
export async function mileageOpportunities(ctx: UserContext): Promise<Output> {
  const [policies, given, caller, inviting] = await Promise.all([
    activePolicies(ctx),
    rewardsGiven(ctx),
    readCaller(ctx),
    readInviting(ctx),
  ]);
  const opportunities = policies.map(({ id, type, reward, conditions }) => {
    const { frequency, [ctx.locale]: title } = opportunityTerms[type];
    if (type === "referral_recommender") {
      const { available, progress } = inviting;
      return {
        type,
        title,
        reward: inviting.reward,
        frequency,
        completed: false,
        available,
        progress,
      };
    }
    const count = type === "referral_referee" ? caller.invited : (given.get(id) ?? 0);
    const most = frequency === "once" ? 1 : conditions.maxRewards;
    const completed = most !== undefined && count >= most;
    const progress = most === undefined ? 0 : Math.min(100, Math.round((count * 1000) / most) / 10);
    return { type, title, reward: reward.amount, frequency, completed, available: false, progress };
  });
  const review = policies.find(({ type }) => type === "review");
  return {
    opportunities,
    summary: {
      weeklyPotential: inviting.weekly,
      totalOpportunities: opportunities.length,
      availableOpportunities: opportunities.filter(({ available }) => available).length,
    },
    userStats: {
      totalReferrals: inviting.conversions,
      totalReviews: review === undefined ? 0 : (given.get(review.id) ?? 0),
      loginCount: caller.loginCount,
      referralCode: caller.referralCode,
    },
  };
}

async function activePolicies(ctx: UserContext) {
  const [rows, amounts] = await Promise.all([
    ctx.db
      .select()
      .from(rewardPolicies)
      .where(and(eq(rewardPolicies.status, "active"), eq(rewardPolicies.rewardType, "point")))
      .orderBy(asc(rewardPolicies.priority), asc(rewardPolicies.type)),
    readAmounts(ctx, ctx.db),
  ]);
  return rows.map((row) => presentPolicy(row, amounts));
}

/** How often the caller was rewarded under each policy. */
async function rewardsGiven({ db, actor }: UserContext): Promise<Map<string, number>> {
  const rows = await db
    .select({ policyId: mileageTransactions.referenceId, count: count() })
    .from(mileageTransactions)
    .where(
      and(
        eq(mileageTransactions.userId, actor.userId),
        eq(mileageTransactions.type, "earn"),
        eq(mileageTransactions.referenceType, "reward_policy"),
      ),
    )
    .groupBy(mileageTransactions.referenceId);
  return new Map(rows.map((row) => [row.policyId, row.count]));
}

async function readCaller({ db, actor }: UserContext) {
  const invited = db.$count(
    referralRewards,
    and(
      eq(referralRewards.referredUserId, actor.userId),
      eq(referralRewards.side, "referee"),
      eq(referralRewards.status, "paid"),
    ),
  );
  const [caller] = await db
    .select({ loginCount: users.loginCount, referralCode: userProfiles.referralCode, invited })
    .from(users)
    .innerJoin(userProfiles, eq(userProfiles.userId, users.id))
    .where(eq(users.id, actor.userId));
  if (caller === undefined) throw new AppError("RESOURCE_001");
  return caller;
}
