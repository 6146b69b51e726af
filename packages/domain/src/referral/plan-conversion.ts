import { type Gate, pointsAt } from "../budget/gate.js";
import { DAY_MS } from "../kernel/days.js";
import type { Settings } from "../kernel/settings-schema.js";
import { givesReferralRewards, offerOf } from "./offer.js";
import { referrerReward } from "./tiers.js";

/** Why neither side gets anything. */
export type Denial =
  | "self_referral"
  | "unknown_visit"
  | "visit_expired"
  | "already_converted"
  | "referrer_daily_limit"
  | "ip_limit";

/** Why the referrer alone gets nothing. */
export type Cap = "monthly_cap" | "daily_cap";

/** Why the referrer's reward waits and the referee's is left out. */
export type Withholding = "check_unavailable" | "stopped" | "budget_exceeded" | "daily_limit";

/** What is known when an invitation is about to convert; counts are taken under the locks of the command. */
export type ConversionFacts = {
  now: Date;
  /** When the referee's account was opened. */
  signedUpAt: Date;
  visit: { visitedAt: Date; known: boolean; converted: boolean };
  /** Both sides are one person: the same account, phone or device. */
  self: boolean;
  /** The referrer's, denied ones left out. */
  conversions: number;
  rewardedIn24h: number;
  /** What the referrer was paid or promised this month, in P. */
  promisedThisMonth: number;
  /** Null while the caller's address is not known. */
  rewardedFromAddressIn24h: number | null;
  gate: Gate;
};

/** What the referrer is promised, in P: `reduced` by the budget's stage, nothing under a cap. */
export type ReferrerShare = { points: number; reduced: boolean; cap: Cap | null };

export type ConversionPlan =
  | { status: "denied"; reason: Denial }
  | { status: "withheld"; reason: Withholding; referrer: ReferrerShare }
  | { status: "rewarded"; referrer: ReferrerShare; referee: RefereeShare };

/** Points in P, `reduced` by the stage; coupons in won: null for a stopped one, 0 where none is due. */
export type RefereeShare = {
  points: number;
  reduced: boolean;
  refereeCoupon: number | null;
  visitorCoupon: number | null;
};

/**
 * Decides what an invitation earns (rules §3). A denied one earns neither side anything; a withheld one keeps the
 * referrer's reward waiting in full, so that the stage of the day it is claimed on decides.
 */
export function planConversion(facts: ConversionFacts, settings: Settings): ConversionPlan {
  const denial = denialOf(facts, settings);
  if (denial !== undefined) return { status: "denied", reason: denial };

  const { gate } = facts;
  const reward = referrerReward(facts.conversions, settings);
  const withholding = withholdingOf(facts);
  if (withholding !== undefined)
    return { status: "withheld", reason: withholding, referrer: promise(reward) };
  return {
    status: "rewarded",
    referrer: promise(pointsAt(gate.stage, reward)),
    referee: refereeShare(facts, settings),
  };

  function promise(points: number): ReferrerShare {
    const promised = facts.promisedThisMonth + points;
    return promised > settings.referral_monthly_cap_per_user
      ? { points: 0, reduced: false, cap: "monthly_cap" }
      : { points, reduced: points < reward, cap: null };
  }
}

function denialOf(facts: ConversionFacts, settings: Settings): Denial | undefined {
  const { now, signedUpAt, visit } = facts;
  if (!visit.known) return "unknown_visit";
  if (visit.converted) return "already_converted";
  if (facts.self) return "self_referral";
  if (since(visit.visitedAt, now) > settings.referral_window_days * DAY_MS) return "visit_expired";
  if (signedUpAt < visit.visitedAt) return "visit_expired";
  if (facts.rewardedIn24h >= settings.referral_daily_limit_per_referrer)
    return "referrer_daily_limit";
  if ((facts.rewardedFromAddressIn24h ?? 0) >= settings.referral_ip_daily_limit) return "ip_limit";
  return undefined;
}

function withholdingOf({ rewardedFromAddressIn24h, gate }: ConversionFacts) {
  if (rewardedFromAddressIn24h === null) return "check_unavailable";
  if (givesReferralRewards(gate)) return undefined;
  return gate.stage === "exhausted" && !gate.stopped.includes("referral")
    ? "budget_exceeded"
    : "stopped";
}

function refereeShare(
  { signedUpAt, visit, gate }: ConversionFacts,
  settings: Settings,
): RefereeShare {
  const offer = offerOf(gate, settings);
  const inTime =
    since(visit.visitedAt, signedUpAt) <= settings.referral_visitor_coupon_seconds * 1000;
  const couponOf = (value: number, offered: number) =>
    value > 0 && offered === 0 ? null : offered;
  return {
    points: offer.points,
    reduced: offer.points < settings.signup_bonus_mileage,
    refereeCoupon: couponOf(settings.signup_bonus_coupon, offer.refereeCoupon),
    visitorCoupon: inTime ? couponOf(settings.referral_visitor_coupon, offer.visitorCoupon) : 0,
  };
}

const since = (start: Date, end: Date) => end.getTime() - start.getTime();
