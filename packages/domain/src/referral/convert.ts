import type { Db } from "@buzz/db";
import { coupons, referralVisits } from "@buzz/db/schema";
import { account, earnMileage, lockMileage, post } from "@buzz/ledger";
import { eq, inArray } from "drizzle-orm";
import { drawFunds } from "../budget/draw-funds.js";
import { type CouponGrant, issueCoupon, planCoupon } from "../coupons/issue.js";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { newId } from "../kernel/ids.js";
import { announce, type Message } from "../kernel/outbox.js";
import type { Settings } from "../kernel/settings.js";
import { type ConversionPlan, planConversion } from "./plan-conversion.js";
import { type NewUser, type Parties, recordRewards } from "./record-rewards.js";
import { countConversions, countFromAddress, lockVisit, type Referrer } from "./visits.js";

export type Conversion = {
  status: "paid" | "pending" | "denied";
  reason?: string;
  points: number;
  refereeCoupon: CouponGrant | null;
  visitorCoupon: CouponGrant | null;
};

/**
 * Converts a sign-up by referral inside the sign-up's transaction: decides, reserves, grants both sides and
 * records why not when a rule or the budget denies it (rules §3). Never fails because of a rule.
 */
export async function convertReferral(
  ctx: Context,
  tx: Db,
  { referrer, user, visitId }: { referrer: Referrer; user: NewUser; visitId: string | undefined },
): Promise<Conversion> {
  const now = ctx.clock();
  const settings = await ctx.settings();
  await lockMileage(tx, [referrer.userId, user.userId]);
  const visit = await lockVisit(ctx, tx, referrer, {
    visitId,
    recentSeconds: settings.referral_visitor_coupon_seconds,
  });
  const conversions = await countConversions(tx, referrer.userId, now);
  const plan = planConversion(
    {
      now,
      visit,
      samePhone: user.phone !== null && user.phone === referrer.phone,
      conversions: conversions.all,
      referrerPaidIn24h: conversions.in24h,
      ipPaidIn24h: await countFromAddress(tx, ctx.client.ip, now),
    },
    settings,
  );
  if (!visit.converted)
    await tx
      .update(referralVisits)
      .set({ convertedAt: now, convertedUserId: user.userId })
      .where(eq(referralVisits.id, visit.id));

  const parties = { referrer, user, visitId: visit.id };
  if (plan.status === "denied") {
    await recordRewards(ctx, tx, parties, {
      status: "denied",
      reason: plan.reason,
      points: [0, 0],
    });
    return { ...nothing, status: "denied", reason: plan.reason };
  }
  return reward(ctx, tx, parties, plan, settings);
}

const nothing = { points: 0, refereeCoupon: null, visitorCoupon: null };

async function reward(
  ctx: Context,
  tx: Db,
  parties: Parties,
  plan: Extract<ConversionPlan, { status: "rewarded" }>,
  settings: Settings,
): Promise<Conversion> {
  const { referrer, user } = parties;
  const now = ctx.clock();
  const { refereeCoupon, visitorCoupon } = await planCoupons(tx, plan, now, settings);
  const grants = [refereeCoupon, visitorCoupon].filter((grant) => grant !== null);
  const amount =
    plan.referrerPoints + plan.refereePoints + grants.reduce((sum, grant) => sum + grant.cost, 0);

  const funds =
    amount > 0
      ? await drawFunds(ctx, tx, { category: "referral", amount, countsToDay: true })
      : undefined;
  if (typeof funds === "string") {
    const reason = funds;
    await recordRewards(ctx, tx, parties, {
      status: "pending",
      reason,
      points: [plan.referrerPoints, 0],
    });
    return { ...nothing, status: "pending", reason };
  }

  await recordRewards(ctx, tx, parties, {
    status: "paid",
    points: [plan.referrerPoints, plan.refereePoints],
  });
  if (funds !== undefined) {
    const { source } = funds;
    const points = [
      { userId: referrer.userId, amount: plan.referrerPoints, description: "referral.referrer" },
      { userId: user.userId, amount: plan.refereePoints, description: "referral.referee" },
    ].filter((line) => line.amount > 0);
    const reference = { referenceType: "referral_visit", referenceId: parties.visitId };
    for (const line of points)
      await earnMileage(tx, {
        ...line,
        ...reference,
        transactionId: newId(),
        lotId: newId(),
        source,
        at: now,
        expiresAt: addDays(now, settings.mileage_expire_days),
      });
    await post(tx, {
      id: newId(),
      at: now,
      transfers: funds.pay([
        ...points.map((line) => ({
          credit: account.user(line.userId),
          amount: line.amount,
          reason: line.description,
          refType: reference.referenceType,
          refId: reference.referenceId,
        })),
        ...grants.map((grant) => ({
          credit: account.reserved(source),
          amount: grant.cost,
          reason: "coupon.issue",
          refType: "user_coupon",
          refId: grant.userCouponId,
        })),
      ]),
    });
    // After the ledger, as the use of a coupon does: counters are locked last.
    for (const grant of grants) await issueCoupon(tx, user.userId, grant, source);
    await announce(tx, now, messagesOf(parties, points, grants));
  }
  return { status: "paid", points: plan.refereePoints, refereeCoupon, visitorCoupon };
}

async function planCoupons(
  tx: Db,
  plan: Extract<ConversionPlan, { status: "rewarded" }>,
  now: Date,
  settings: Settings,
) {
  const templates = await tx
    .select()
    .from(coupons)
    .where(inArray(coupons.slug, ["referee", "visitor"]));
  const plannedFrom = (slug: string, value: number): CouponGrant | null => {
    const template = templates.find((row) => row.slug === slug && row.status === "active");
    if (template === undefined || value === 0) return null;
    return planCoupon({ ...template, discountValue: value }, now, settings);
  };
  return {
    refereeCoupon: plannedFrom("referee", settings.signup_bonus_coupon),
    visitorCoupon: plan.visitorCoupon
      ? plannedFrom("visitor", settings.referral_visitor_coupon)
      : null,
  };
}

function messagesOf(
  { referrer, user }: Parties,
  points: { userId: string; amount: number }[],
  grants: CouponGrant[],
): Message[] {
  return [
    ...points.map(
      (line): Message => ({
        topic: "mileage.changed",
        to: line.userId,
        payload: { amount: line.amount },
      }),
    ),
    ...grants.map(
      (grant): Message => ({
        topic: "coupon.issued",
        to: user.userId,
        payload: { userCouponId: grant.userCouponId },
      }),
    ),
    {
      topic: "referral.conversion",
      to: referrer.userId,
      payload: {
        referredUserId: user.userId,
        amount: points.find((line) => line.userId === referrer.userId)?.amount ?? 0,
      },
    },
  ];
}
