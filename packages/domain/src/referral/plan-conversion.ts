import { DAY_MS } from "../kernel/days.js";
import type { Settings } from "../kernel/settings.js";

/** Tiers by counted conversions, taken before the current one (rules §3). Multipliers in percent. */
const TIERS = [
  { tier: "platinum", from: 50, multiplier: 200 },
  { tier: "gold", from: 25, multiplier: 150 },
  { tier: "silver", from: 10, multiplier: 120 },
  { tier: "bronze", from: 0, multiplier: 100 },
] as const;

export const tierOf = (conversions: number) =>
  TIERS.find(({ from }) => conversions >= from) ?? TIERS[3];

/** What a referrer gets for one sign-up, in P. */
export const referrerReward = (conversions: number, settings: Settings): number =>
  Math.floor((settings.referral_reward_amount * tierOf(conversions).multiplier) / 100);

export type DenialReason =
  | "self_referral"
  | "visit_expired"
  | "already_converted"
  | "referrer_daily_limit"
  | "ip_limit";

/** What is known when somebody signs up with a code; counts are taken under the locks of the sign-up. */
export type ConversionFacts = {
  now: Date;
  visit: { visitedAt: Date; converted: boolean };
  samePhone: boolean;
  conversions: number;
  referrerPaidIn24h: number;
  ipPaidIn24h: number;
};

export type ConversionPlan =
  | { status: "denied"; reason: DenialReason }
  | { status: "rewarded"; referrerPoints: number; refereePoints: number; visitorCoupon: boolean };

/** Decides what a sign-up by referral earns (rules §3). A denied one earns neither side anything. */
export function planConversion(facts: ConversionFacts, settings: Settings): ConversionPlan {
  const reason = denialOf(facts, settings);
  if (reason !== undefined) return { status: "denied", reason };
  const sinceVisit = facts.now.getTime() - facts.visit.visitedAt.getTime();
  return {
    status: "rewarded",
    referrerPoints: referrerReward(facts.conversions, settings),
    refereePoints: settings.signup_bonus_mileage,
    visitorCoupon: sinceVisit <= settings.referral_visitor_coupon_seconds * 1000,
  };
}

function denialOf(facts: ConversionFacts, settings: Settings): DenialReason | undefined {
  const sinceVisit = facts.now.getTime() - facts.visit.visitedAt.getTime();
  if (facts.visit.converted) return "already_converted";
  if (facts.samePhone) return "self_referral";
  if (sinceVisit > settings.referral_window_days * DAY_MS) return "visit_expired";
  if (facts.referrerPaidIn24h >= settings.referral_daily_limit_per_referrer)
    return "referrer_daily_limit";
  if (facts.ipPaidIn24h >= settings.referral_ip_daily_limit) return "ip_limit";
  return undefined;
}
