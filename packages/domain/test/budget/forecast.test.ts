import { expect, test } from "vitest";
import { forecastBudget } from "../../src/budget/index.js";
import { averageGrowth, nothing } from "../../src/budget/projection.js";
import { givePoints, hireOperator, openBudget, signUp } from "../../src/testing/index.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);

const on = (day: string) => world.clock.set(new Date(`${day}T10:00:00+09:00`));

/** Reserves points out of the coupon budget of the clock's month. */
async function spend(amount: number) {
  await givePoints(world, await signUp(world), amount);
}

test("without a closed month it is the running month's pace, and says so", async () => {
  on("2026-09-15");
  await openBudget(world, { coupon: 10_000, settlement: 2_000 });
  await spend(3_000);
  const { forecast, analysis, metadata } = await forecastBudget(
    { ...operator, locale: "en" },
    { months: 2 },
  );
  expect(metadata).toMatchObject({ basedOnMonths: 0, forecastPeriod: 2 });
  expect(forecast.map(({ month, projected }) => [month, projected.coupon])).toEqual([
    ["2026-10", 6_000],
    ["2026-11", 6_000],
  ]);
  expect(analysis.averageGrowthRates.coupon).toBeNull();
  expect(analysis.recommendations[0]).toContain("No month has closed yet");
});

test("closed months grow on at their average, and what exceeds the budget is named", async () => {
  on("2026-10-15");
  await openBudget(world, { coupon: 10_000, settlement: 2_000 });
  await spend(4_500);
  on("2026-11-15");
  const { forecast, analysis, metadata } = await forecastBudget(operator, { months: 3 });
  expect(metadata.basedOnMonths).toBe(2);
  expect(analysis.averageGrowthRates).toMatchObject({ coupon: 50, total: 50, event: null });
  expect(forecast).toMatchObject([
    {
      month: "2026-12",
      projected: { coupon: 10_125, settlement: 0, total: 10_125 },
      budgetComparison: {
        totalBudget: 12_000,
        forecastExceedsLimit: false,
        utilizationRate: 84.4,
        riskLevel: "medium",
      },
    },
    { month: "2027-01", projected: { coupon: 15_188 } },
    {
      month: "2027-02",
      projected: { coupon: 22_781 },
      budgetComparison: { forecastExceedsLimit: true, riskLevel: "critical" },
    },
  ]);
  expect(analysis.recommendations).toEqual([
    "마감된 달이 2개뿐이라 추세를 말하기 이릅니다. 참고로만 보아 주세요.",
    "2026-12 쿠폰 예산이 125원 모자랄 것으로 보입니다. 예산을 늘리거나 보상을 줄여 주세요.",
  ]);
});

test("growth is the average of the months that follow one with spending, at most 100 %", () => {
  const months = (...amounts: number[]) => amounts.map((coupon) => ({ ...nothing, coupon }));
  expect(averageGrowth(months(100, 150, 75)).coupon).toBe(0);
  expect(averageGrowth(months(0, 100, 110)).coupon).toBe(10);
  expect(averageGrowth(months(1, 1_000)).coupon).toBe(100);
  expect(averageGrowth(months(0, 0)).coupon).toBeNull();
  expect(averageGrowth(months(50)).coupon).toBeNull();
});
