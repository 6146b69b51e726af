import { pointsAt, readGate } from "../budget/gate.js";
import { percent } from "../budget/stage.js";
import type { UserContext } from "../kernel/context.js";
import { readHistory } from "../referral/history.js";
import { givesReferralRewards } from "../referral/offer.js";
import { readTerms } from "../referral/terms.js";
import { referrerReward } from "../referral/tiers.js";

const DAYS_OF_WEEK = 7;

/**
 * What inviting can bring the caller under the limits, the stage and the switches of now: the next reward, how much of
 * the day's invitations is used up, and the most that seven days bring. Points in P.
 */
export async function readInviting(ctx: UserContext) {
  const { userId } = ctx.actor;
  const [history, gate, terms] = await Promise.all([
    readHistory(ctx.db, userId, ctx.clock()),
    readGate(ctx, ctx.db, "referral"),
    readTerms(ctx, ctx.db),
  ]);
  const { conversions, rewardedIn24h, promisedThisMonth } = history;
  const perDay = terms.referral_daily_limit_per_referrer;
  const left = Math.max(0, terms.referral_monthly_cap_per_user - promisedThisMonth);
  const reward = pointsAt(gate.stage, referrerReward(conversions, terms));
  const available =
    givesReferralRewards(gate) && reward > 0 && reward <= left && rewardedIn24h < perDay;
  const most = Math.min(perDay * DAYS_OF_WEEK, reward === 0 ? 0 : Math.floor(left / reward));
  return {
    conversions,
    reward,
    available,
    progress: percent(Math.min(rewardedIn24h, perDay), perDay),
    weekly: available ? most * reward : 0,
  };
}
