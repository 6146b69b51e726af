import type { Db } from "@buzz/db";
import { referralRewards } from "@buzz/db/schema";
import { lockMileage } from "@buzz/ledger";
import { count } from "drizzle-orm";
import type { z } from "zod";
import { pointsAt, readGate, refuseAtGate } from "../budget/gate.js";
import type { UserContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { readHistory } from "../referral/history.js";
import { referrerReward, tierOf } from "../referral/tiers.js";
import { claimAsDiscount } from "./claim-as-discount.js";
import { claimAsPoints } from "./claim-as-points.js";
import { ownRewards, pendingRewards } from "./claimable.js";
import type { claimInput, claimOutput } from "./schemas.js";

type Input = z.output<typeof claimInput>;

/**
 * Settles the caller's rewards that wait, all or those chosen: as points, each at today's tier and stage, or as one
 * discount code for all of them (rules §3). Each is settled once, however many claims come at the same moment.
 *
 * @throws RESOURCE_001 a chosen one is unknown or somebody else's. REFERRAL_004 nothing left to claim.
 * @throws BUDGET_002 stopped by a stage or switch. BUDGET_001 above the budget or the day's limit.
 */
export async function claimReward(
  ctx: UserContext,
  { rewardType, referralIds }: Input,
): Promise<z.output<typeof claimOutput>> {
  return ctx.db.transaction(async (tx) => {
    const { userId } = ctx.actor;
    const balances = await lockMileage(tx, [userId]);
    const gate = await readGate(ctx, tx, "referral");
    if (rewardType === "discount_qr") {
      refuseAtGate(gate, "referral", "new_coupon");
      const rewardIds = await take(ctx, tx, referralIds, 0);
      return claimAsDiscount(ctx, tx, rewardIds);
    }
    refuseAtGate(gate, "referral");
    const { conversions } = await readHistory(tx, userId, ctx.clock());
    const each = pointsAt(gate.stage, referrerReward(conversions, await ctx.settings()));
    if (each === 0) throw new AppError("REFERRAL_004");
    const rewardIds = await take(ctx, tx, referralIds, each);
    await claimAsPoints(ctx, tx, { rewardIds, each, balance: balances.get(userId) ?? 0 });
    const { tier, multiplier } = tierOf(conversions);
    return {
      type: "mileage",
      amount: each * rewardIds.length,
      referralCount: rewardIds.length,
      tier,
      multiplier: multiplier / 100,
    };
  });
}

/** Marks what waits as paid, `points` P each, and returns their ids: whoever comes second finds nothing. */
async function take(
  ctx: UserContext,
  tx: Db,
  ids: Input["referralIds"],
  points: number,
): Promise<string[]> {
  if (ids !== undefined) await refuseForeign(ctx, tx, ids);
  const taken = await tx
    .update(referralRewards)
    .set({ status: "paid", paidAt: ctx.clock(), amount: points, reason: null })
    .where(pendingRewards(ctx, ids))
    .returning({ id: referralRewards.id });
  if (taken.length === 0) throw new AppError("REFERRAL_004");
  return taken.map(({ id }) => id);
}

async function refuseForeign(ctx: UserContext, tx: Db, ids: string[]): Promise<void> {
  const [own] = await tx
    .select({ count: count() })
    .from(referralRewards)
    .where(ownRewards(ctx, ids));
  if (own?.count !== new Set(ids).size) throw new AppError("RESOURCE_001");
}
