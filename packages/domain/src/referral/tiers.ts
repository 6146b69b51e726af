import type { Settings } from "../kernel/settings-schema.js";

/** Tiers by counted conversions, taken before the current one (rules §3). Multipliers in percent. */
const TIERS = [
  { tier: "platinum", from: 50, multiplier: 200 },
  { tier: "gold", from: 25, multiplier: 150 },
  { tier: "silver", from: 10, multiplier: 120 },
  { tier: "bronze", from: 0, multiplier: 100 },
] as const;

export const tierNames = ["bronze", "silver", "gold", "platinum"] as const satisfies Tier[];
export type Tier = (typeof TIERS)[number]["tier"];

export const tierOf = (conversions: number) =>
  TIERS.find(({ from }) => conversions >= from) ?? TIERS[3];

/** The tier above, and how many conversions are missing to it; null at the top. */
export function nextTier(conversions: number): { tier: Tier; remaining: number } | null {
  const next = TIERS.findLast(({ from }) => from > conversions);
  return next === undefined ? null : { tier: next.tier, remaining: next.from - conversions };
}

/** What a referrer gets for one sign-up, in P, before the budget's stage. */
export const referrerReward = (conversions: number, settings: Settings): number =>
  Math.floor((settings.referral_reward_amount * tierOf(conversions).multiplier) / 100);
