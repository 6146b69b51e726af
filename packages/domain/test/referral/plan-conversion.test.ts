import { describe, expect, test } from "vitest";
import { settingsSchema } from "../../src/kernel/settings.js";
import { planConversion, referrerReward, tierOf } from "../../src/referral/plan-conversion.js";

const DAY_MS = 86_400_000;
const now = new Date("2026-11-25T10:00:00+09:00");
const settings = settingsSchema.parse({});
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);

const facts = {
  now,
  visit: { visitedAt: now, converted: false },
  samePhone: false,
  conversions: 0,
  referrerPaidIn24h: 0,
  ipPaidIn24h: 0,
};

const plan = (changed: Partial<typeof facts>) => planConversion({ ...facts, ...changed }, settings);

describe("tiers", () => {
  test.each([
    [0, "bronze", 500],
    [9, "bronze", 500],
    [10, "silver", 600],
    [24, "silver", 600],
    [25, "gold", 750],
    [49, "gold", 750],
    [50, "platinum", 1_000],
    [5_000, "platinum", 1_000],
  ])("after %i conversions: %s, %i P for the next", (conversions, tier, reward) => {
    expect(tierOf(conversions).tier).toBe(tier);
    expect(referrerReward(conversions, settings)).toBe(reward);
  });

  test("rewards are rounded down", () => {
    expect(referrerReward(10, { ...settings, referral_reward_amount: 333 })).toBe(399);
    expect(referrerReward(25, { ...settings, referral_reward_amount: 1 })).toBe(1);
  });
});

test("a good sign-up earns the referrer's tier, the referee's bonus and the visitor coupon", () => {
  expect(plan({ conversions: 10 })).toEqual({
    status: "rewarded",
    referrerPoints: 600,
    refereePoints: 5_000,
    visitorCoupon: true,
  });
});

test("the visitor coupon is earned for 3,600 seconds", () => {
  const since = (milliseconds: number) =>
    plan({ visit: { visitedAt: ago(milliseconds), converted: false } });
  expect(since(3_600_000)).toMatchObject({ visitorCoupon: true });
  expect(since(3_600_001)).toMatchObject({ visitorCoupon: false });
});

test.each([
  ["already_converted", { visit: { visitedAt: now, converted: true } }],
  ["self_referral", { samePhone: true }],
  ["visit_expired", { visit: { visitedAt: ago(30 * DAY_MS + 1), converted: false } }],
  ["referrer_daily_limit", { referrerPaidIn24h: 5 }],
  ["ip_limit", { ipPaidIn24h: 3 }],
])("is denied as %s", (reason, changed) => {
  expect(plan(changed)).toEqual({ status: "denied", reason });
});

test("every limit may be met exactly", () => {
  const edge = plan({
    visit: { visitedAt: ago(30 * DAY_MS), converted: false },
    referrerPaidIn24h: 4,
    ipPaidIn24h: 2,
  });
  expect(edge).toMatchObject({ status: "rewarded", visitorCoupon: false });
});

test("a limit of nothing denies everybody", () => {
  const none = { ...settings, referral_daily_limit_per_referrer: 0 };
  expect(planConversion(facts, none)).toMatchObject({ reason: "referrer_daily_limit" });
});
