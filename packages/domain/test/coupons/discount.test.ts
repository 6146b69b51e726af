import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discountOf, greatestCost, programmeShareOf, shareOf } from "../../src/coupons/discount.js";

const fixed = (discountValue: number, maxDiscountAmount: number | null = null) => ({
  type: "basic" as const,
  discountType: "fixed" as const,
  discountValue,
  maxDiscountAmount,
});

const percentage = (discountValue: number, maxDiscountAmount: number | null = null) => ({
  ...fixed(discountValue, maxDiscountAmount),
  discountType: "percentage" as const,
});

describe("a discount", () => {
  test.each([
    ["a fixed value", fixed(5_000), 20_000, 5_000],
    ["is never more than the purchase", fixed(5_000), 4_999, 4_999],
    ["is never more than the cap, also when fixed", fixed(5_000, 3_000), 20_000, 3_000],
    ["is nothing on a purchase of nothing", fixed(5_000), 0, 0],
    ["a percentage", percentage(30, 10_000), 10_000, 3_000],
    ["a percentage is rounded down", percentage(10), 9_999, 999],
    ["a percentage of too little is nothing", percentage(10), 9, 0],
    ["a percentage is capped", percentage(30, 3_000), 100_000, 3_000],
    ["a percentage may meet its cap exactly", percentage(30, 3_000), 10_000, 3_000],
    ["a hundred percent is the purchase", percentage(100), 12_345, 12_345],
    [
      "is exact beyond the safe integers",
      percentage(29),
      9_007_199_254_740_991,
      2_612_087_783_874_887,
    ],
  ])("%s", (_, terms, purchase, expected) => {
    expect(discountOf(terms, purchase)).toBe(expected);
  });
});

describe("the programme's share", () => {
  test.each([
    [3_300, 50, 1_650],
    [3_301, 50, 1_650],
    [1, 50, 0],
    [5_000, 100, 5_000],
    [5_000, 0, 0],
  ])("of %i at %i %% is %i, rounded down", (discount, percent, share) => {
    expect(shareOf(discount, percent)).toBe(share);
  });

  test("is the setting's ratio for event coupons and the whole for all others", () => {
    const settings = { event_coupon_government_ratio: 37 };
    expect(programmeShareOf("event", settings)).toBe(37);
    for (const type of ["signup", "referral", "basic"] as const)
      expect(programmeShareOf(type, settings)).toBe(100);
  });
});

test("the greatest cost of a coupon is the share of its value or its cap", () => {
  expect(greatestCost(fixed(5_000), 100)).toBe(5_000);
  expect(greatestCost(fixed(5_000, 3_000), 100)).toBe(3_000);
  expect(greatestCost(percentage(30, 9_999), 50)).toBe(4_999);
  expect(() => greatestCost(percentage(30), 100)).toThrow("without a cap");
});

test("no use of a coupon ever costs more than was reserved for it", () => {
  const terms = fc.oneof(
    fc
      .record({
        value: fc.integer({ min: 1, max: 100_000 }),
        cap: fc.option(fc.integer({ min: 1, max: 100_000 })),
      })
      .map(({ value, cap }) => fixed(value, cap)),
    fc
      .record({
        value: fc.integer({ min: 1, max: 100 }),
        cap: fc.integer({ min: 1, max: 100_000 }),
      })
      .map(({ value, cap }) => percentage(value, cap)),
  );
  const purchase = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(terms, purchase, fc.integer({ min: 0, max: 100 }), (coupon, amount, percent) => {
      const discount = discountOf(coupon, amount);
      expect(discount).toBeLessThanOrEqual(amount);
      expect(shareOf(discount, percent)).toBeLessThanOrEqual(greatestCost(coupon, percent));
    }),
  );
});
