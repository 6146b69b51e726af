import { referralRewards, userCoupons } from "@buzz/db/schema";
import { and, asc, count, eq, gt, isNotNull } from "drizzle-orm";
import type { z } from "zod";
import { pointsAt, readGate } from "../budget/gate.js";
import type { UserContext } from "../kernel/context.js";
import { readHistory } from "../referral/history.js";
import { referrerReward, tierOf } from "../referral/tiers.js";
import { pendingRewards } from "./claimable.js";
import { discountPercentageOf } from "./discount-terms.js";
import type { availableOutput } from "./schemas.js";

const SHOWN = 100;

/** What the caller can claim for sign-ups whose reward waits, and the discount codes still good. Points in P. */
export async function availableRewards(
  ctx: UserContext,
): Promise<z.output<typeof availableOutput>> {
  const now = ctx.clock();
  const [unclaimedReferrals, [waiting], activeDiscounts, { conversions }, gate, settings] =
    await Promise.all([
      ctx.db
        .select({
          id: referralRewards.id,
          reason: referralRewards.reason,
          createdAt: referralRewards.createdAt,
        })
        .from(referralRewards)
        .where(pendingRewards(ctx))
        .orderBy(asc(referralRewards.createdAt), asc(referralRewards.id))
        .limit(SHOWN),
      ctx.db.select({ count: count() }).from(referralRewards).where(pendingRewards(ctx)),
      discountsOf(ctx),
      readHistory(ctx.db, ctx.actor.userId, now),
      readGate(ctx, ctx.db, "referral"),
      ctx.settings(),
    ]);
  const total = waiting?.count ?? 0;
  return {
    unclaimedReferrals,
    tier: tierOf(conversions).tier,
    availableRewards: {
      mileage: total * pointsAt(gate.stage, referrerReward(conversions, settings)),
      discountQR: discountPercentageOf(total),
    },
    activeDiscounts,
  };
}

const discountsOf = ({ db, actor, clock }: UserContext) =>
  db
    .select({
      discountPercentage: userCoupons.discountValue,
      maxDiscountAmount: userCoupons.maxDiscountAmount,
      validUntil: userCoupons.expiresAt,
    })
    .from(userCoupons)
    .where(
      and(
        eq(userCoupons.userId, actor.userId),
        eq(userCoupons.status, "active"),
        gt(userCoupons.expiresAt, clock()),
        isNotNull(userCoupons.codeHash),
      ),
    )
    .orderBy(asc(userCoupons.expiresAt), asc(userCoupons.id))
    .limit(SHOWN);
