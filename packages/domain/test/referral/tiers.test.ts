import { expect, test } from "vitest";
import { settingsSchema } from "../../src/kernel/settings-schema.js";
import { nextTier, referrerReward, tierOf } from "../../src/referral/tiers.js";

const settings = settingsSchema.parse({});

test.each([
  [0, "bronze", 500, { tier: "silver", remaining: 10 }],
  [9, "bronze", 500, { tier: "silver", remaining: 1 }],
  [10, "silver", 600, { tier: "gold", remaining: 15 }],
  [24, "silver", 600, { tier: "gold", remaining: 1 }],
  [25, "gold", 750, { tier: "platinum", remaining: 25 }],
  [49, "gold", 750, { tier: "platinum", remaining: 1 }],
  [50, "platinum", 1_000, null],
  [5_000, "platinum", 1_000, null],
])("after %i conversions: %s, %i P for the next", (conversions, tier, reward, next) => {
  expect(tierOf(conversions).tier).toBe(tier);
  expect(referrerReward(conversions, settings)).toBe(reward);
  expect(nextTier(conversions)).toEqual(next);
});

test("rewards are rounded down", () => {
  expect(referrerReward(10, { ...settings, referral_reward_amount: 333 })).toBe(399);
  expect(referrerReward(25, { ...settings, referral_reward_amount: 1 })).toBe(1);
});
