import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percent, stageOf, stepsOf } from "../../src/budget/stage.js";

const thresholds = { warningThreshold: 70, dangerThreshold: 85, criticalThreshold: 95 };

const spent = (amount: number, budget: number) =>
  stageOf({ budget, remaining: budget - amount }, thresholds);

describe("the stage of a budget", () => {
  test.each([
    [0, "normal"],
    [69_999_999, "normal"],
    [70_000_000, "warning"],
    [84_999_999, "warning"],
    [85_000_000, "danger"],
    [94_999_999, "danger"],
    [95_000_000, "critical"],
    [97_999_999, "critical"],
    [98_000_000, "blocked"],
    [99_999_999, "blocked"],
    [100_000_000, "exhausted"],
  ])("with %i of 100,000,000 won gone is %s", (amount, stage) => {
    expect(spent(amount, 100_000_000)).toBe(stage);
  });

  test("follows the month's own thresholds", () => {
    expect(stageOf({ budget: 100, remaining: 50 }, { ...thresholds, warningThreshold: 50 })).toBe(
      "warning",
    );
    expect(stageOf({ budget: 100, remaining: 50 }, thresholds)).toBe("normal");
  });

  test("without a budget is exhausted", () => {
    expect(spent(0, 0)).toBe("exhausted");
  });

  test("is exact where the rate itself is no whole number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 10_000_000_000 }), (budget) => {
        for (const { stage, from } of stepsOf(thresholds)) {
          const least = Number((BigInt(budget) * BigInt(from) + 99n) / 100n);
          expect(spent(least, budget)).toBe(stage);
          expect(spent(least - 1, budget)).not.toBe(stage);
        }
      }),
    );
  });
});

test("a rate is shown with one decimal, and as 0 without a budget", () => {
  expect(percent(1, 3)).toBe(33.3);
  expect(percent(2, 3)).toBe(66.7);
  expect(percent(0, 0)).toBe(0);
});
