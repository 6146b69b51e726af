import type { Db } from "@buzz/db";
import type { RewardLeftOut } from "@buzz/db/schema";
import { account, type Drawn, earnMileage, post } from "@buzz/ledger";
import { drawFunds, type Refusal } from "../budget/draw-funds.js";
import { type CouponGrant, issueCoupon } from "../coupons/issue.js";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { AppError, type ErrorCode } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announceGifts } from "./announce-gifts.js";
import type { RefereeShare, ReferrerShare } from "./plan-conversion.js";
import type { Parties } from "./record-rewards.js";
import { planSignUpCoupons, type SignUpCoupons } from "./sign-up-coupons.js";

export type Paid = SignUpCoupons & { leftOut: RewardLeftOut };

type Shares = { referrer: ReferrerShare; referee: RefereeShare };

/**
 * Pays both sides of an invitation out of one draw, or says which limit cannot bear it: then neither side has got
 * anything. A coupon that sells out at the last moment is left out.
 */
export async function payConversion(
  ctx: Context,
  tx: Db,
  parties: Parties,
  shares: Shares,
): Promise<Paid | Refusal> {
  const { userId } = parties.referee;
  const terms = { userId, now: ctx.clock(), settings: await ctx.settings() };
  const planned = await planSignUpCoupons(tx, shares.referee, terms);
  for (;;) {
    try {
      return await tx.transaction((step) => pay(ctx, step, parties, shares, planned));
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      planned[error.coupon] = null;
      planned.leftOut[error.coupon] = "unavailable";
    }
  }
}

async function pay(
  ctx: Context,
  tx: Db,
  parties: Parties,
  shares: Shares,
  planned: Paid,
): Promise<Paid | Refusal> {
  const { referrer, referee, visitId } = parties;
  const lines = [
    { userId: referrer.userId, amount: shares.referrer.points, description: "referral.referrer" },
    { userId: referee.userId, amount: shares.referee.points, description: "referral.referee" },
  ]
    .filter((line) => line.amount > 0)
    .map((line) => ({ ...line, referenceType: "referral_visit", referenceId: visitId }));
  const grants = (["refereeCoupon", "visitorCoupon"] as const).flatMap((name) => {
    const grant = planned[name];
    return grant === null ? [] : [{ name, grant }];
  });
  const amount =
    lines.reduce((sum, line) => sum + line.amount, 0) +
    grants.reduce((sum, { grant }) => sum + grant.cost, 0);
  if (amount === 0) return planned;

  const funds = await drawFunds(ctx, tx, { category: "referral", amount, countsToDay: true });
  if (typeof funds === "string") return funds;
  for (const line of lines) await earn(ctx, tx, line, funds);
  await post(tx, {
    id: newId(),
    at: ctx.clock(),
    transfers: funds.pay([
      ...lines.map((line) => ({
        credit: account.user(line.userId),
        amount: line.amount,
        reason: line.description,
        refType: line.referenceType,
        refId: line.referenceId,
      })),
      ...grants.map(({ grant }) => ({
        credit: account.reserved(funds.source),
        amount: grant.cost,
        reason: "coupon.issue",
        refType: "user_coupon",
        refId: grant.userCouponId,
      })),
    ]),
  });
  // After the ledger, as the use of a coupon does: counters are locked last.
  for (const { name, grant } of grants) await issue(tx, referee.userId, name, grant, funds);
  await announceGifts(tx, ctx.clock(), lines, {
    userId: referee.userId,
    grants: grants.map(({ grant }) => grant),
  });
  return planned;
}

type Line = Pick<
  Parameters<typeof earnMileage>[1],
  "userId" | "amount" | "description" | "referenceType" | "referenceId"
>;

async function earn(ctx: Context, tx: Db, line: Line, { source }: Drawn): Promise<void> {
  const at = ctx.clock();
  const { mileage_expire_days } = await ctx.settings();
  await earnMileage(tx, {
    ...line,
    transactionId: newId(),
    lotId: newId(),
    source,
    at,
    expiresAt: addDays(at, mileage_expire_days),
  });
}

/** Held already, sold out, or its template is gone. */
const GONE: ReadonlySet<ErrorCode> = new Set(["COUPON_006", "COUPON_007", "RESOURCE_001"]);

/** A coupon that was there when it was planned and is not any more. */
class Unavailable extends Error {
  constructor(
    readonly coupon: keyof SignUpCoupons,
    options: ErrorOptions,
  ) {
    super(coupon, options);
  }
}

async function issue(
  tx: Db,
  userId: string,
  coupon: keyof SignUpCoupons,
  grant: CouponGrant,
  { source }: Drawn,
): Promise<void> {
  try {
    await issueCoupon(tx, userId, grant, source);
  } catch (cause) {
    if (cause instanceof AppError && GONE.has(cause.code)) throw new Unavailable(coupon, { cause });
    throw cause;
  }
}
