import type { Db } from "@buzz/db";
import { type RewardLeftOut, userProfiles } from "@buzz/db/schema";
import { lockMileage } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import { readGate } from "../budget/gate.js";
import { shareDevice } from "../devices/share-device.js";
import type { Context } from "../kernel/context.js";
import { underDailyCap } from "./daily-cap.js";
import { countFromAddress, readHistory } from "./history.js";
import { payConversion } from "./pay-conversion.js";
import {
  type Cap,
  type ConversionPlan,
  type Denial,
  planConversion,
  type ReferrerShare,
  type Withholding,
} from "./plan-conversion.js";
import { type Parties, type Referee, type Reward, recordRewards } from "./record-rewards.js";
import type { SignUpCoupons } from "./sign-up-coupons.js";
import { readTerms } from "./terms.js";
import { lockVisit, markConverted, type Referrer, type Visit } from "./visits.js";

type Missed = "stopped" | "unavailable" | Cap;

/** What became of an invitation, as its referee sees it. Points in P. */
export type Conversion = SignUpCoupons & { points: number } & (
    | { status: "paid"; reason: Missed | null }
    | { status: "pending"; reason: Withholding }
    | { status: "denied"; reason: Denial }
  );

const nothing = { points: 0, refereeCoupon: null, visitorCoupon: null };

/**
 * Converts an invitation inside the caller's transaction: decides, reserves, gives both sides theirs and records
 * why not where a rule, the budget or a switch forbids it (rules §3, §8). Never fails because of a rule.
 */
export async function convertReferral(
  ctx: Context,
  tx: Db,
  invitation: { referrer: Referrer; referee: Referee; visitId: string | undefined },
): Promise<Conversion> {
  const { referrer, referee, visitId } = invitation;
  await lockMileage(tx, [referrer.userId, referee.userId]);
  const { referral_visitor_coupon_seconds: recentSeconds } = await ctx.settings();
  const visit = await lockVisit(ctx, tx, referrer, {
    visitId,
    recentSeconds,
    signedUpAt: referee.signedUpAt,
  });
  const plan = await decide(ctx, tx, { referrer, referee, visit });
  if (!visit.converted) await markConverted(tx, visit, referee.userId, ctx.clock());
  await tx
    .update(userProfiles)
    .set({ referrerId: referrer.userId })
    .where(eq(userProfiles.userId, referee.userId));
  return carryOut(ctx, tx, { referrer, referee, visitId: visit.id }, plan);
}

async function decide(
  ctx: Context,
  tx: Db,
  { referrer, referee, visit }: { referrer: Referrer; referee: Referee; visit: Visit },
): Promise<ConversionPlan> {
  const now = ctx.clock();
  const samePhone =
    referee.phoneHash !== null && referee.phoneHash.text === referrer.phoneHash?.text;
  const sides = {
    referrerId: referrer.userId,
    refereeId: referee.userId,
    visitDevice: visit.device,
  };
  const facts = {
    now,
    signedUpAt: referee.signedUpAt,
    visit,
    self: referrer.userId === referee.userId || samePhone || (await shareDevice(ctx, tx, sides)),
    ...(await readHistory(tx, referrer.userId, now)),
    rewardedFromAddressIn24h: await countFromAddress(tx, ctx.client.ip, now),
    gate: await readGate(ctx, tx, "referral"),
  };
  return planConversion(facts, await readTerms(ctx, tx));
}

async function carryOut(
  ctx: Context,
  tx: Db,
  parties: Parties,
  plan: ConversionPlan,
): Promise<Conversion> {
  if (plan.status === "denied") {
    const { reason } = plan;
    const denied = { status: "denied", reason, amount: 0, leftOut: {} } as const;
    await recordRewards(ctx, tx, parties, { referrer: denied, referee: denied });
    return { status: "denied", reason, ...nothing };
  }
  const referrer = await underDailyCap(ctx, tx, plan.referrer);
  if (plan.status === "withheld") return withhold(ctx, tx, parties, referrer, plan.reason);
  const { referee } = plan;
  const paid = await payConversion(ctx, tx, parties, { referrer, referee });
  if (typeof paid === "string") return withhold(ctx, tx, parties, referrer, paid);

  const { leftOut, ...coupons } = paid;
  const missed = missedOf(leftOut);
  await recordRewards(ctx, tx, parties, {
    referrer: promised(referrer, { status: "paid", reason: null }),
    referee: {
      status: "paid",
      reason: missed,
      amount: referee.points,
      leftOut: { ...leftOut, ...(referee.reduced ? { points: "reduced" } : {}) },
    },
  });
  return { status: "paid", reason: missed ?? referrer.cap, points: referee.points, ...coupons };
}

async function withhold(
  ctx: Context,
  tx: Db,
  parties: Parties,
  referrer: ReferrerShare,
  reason: Withholding,
): Promise<Conversion> {
  await recordRewards(ctx, tx, parties, {
    referrer: promised(referrer, { status: "pending", reason }),
    referee: { status: "cancelled", reason, amount: 0, leftOut: {} },
  });
  return { status: "pending", reason, ...nothing };
}

/** The referrer's reward; under a cap it is denied, whatever becomes of the referee's. */
const promised = (
  { points, reduced, cap }: ReferrerShare,
  otherwise: Pick<Reward, "status" | "reason">,
): Reward => ({
  ...(cap === null ? otherwise : { status: "denied", reason: cap }),
  amount: points,
  leftOut: reduced ? { points: "reduced" } : {},
});

const missedOf = ({ refereeCoupon, visitorCoupon }: RewardLeftOut) =>
  refereeCoupon ?? visitorCoupon ?? null;
