import { expect, test } from "vitest";
import { budgetTrend } from "../../src/budget/index.js";
import { runOut } from "../../src/budget/run-out.js";
import { givePoints, hireOperator, openBudget, signUp } from "../../src/testing/index.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);

const at = (instant: string) => world.clock.set(new Date(instant));
const spend = async (amount: number) => givePoints(world, await signUp(world), amount);

test("each day of Seoul has what it took; days to come are left out, funding is no use", async () => {
  at("2026-10-01T10:00:00+09:00");
  await openBudget(world, { coupon: 100_000, settlement: 2_000 });
  await spend(1_000);
  at("2026-10-02T00:30:00+09:00");
  await spend(2_000);
  await spend(500);
  at("2026-10-04T23:59:00+09:00");
  const trend = await budgetTrend(operator, { category: "coupon" });
  expect(trend).toMatchObject({ yearMonth: "2026-10", budget: 100_000, remaining: 96_500 });
  expect(trend.days).toEqual([
    { date: "2026-10-01", used: 1_000, usedInAll: 1_000 },
    { date: "2026-10-02", used: 2_500, usedInAll: 3_500 },
    { date: "2026-10-03", used: 0, usedInAll: 3_500 },
    { date: "2026-10-04", used: 0, usedInAll: 3_500 },
  ]);
  expect(trend.outlook).toEqual({ dailyPace: 875, runsOutOn: null });
});

test("the whole budget is the sum of its categories, and a closed month has no outlook", async () => {
  at("2026-11-05T10:00:00+09:00");
  const { days, outlook, budget } = await budgetTrend(operator, { period: "2026-10" });
  expect(days).toHaveLength(31);
  expect(days.at(-1)?.usedInAll).toBe(3_500);
  expect(budget).toBe(102_000);
  expect(outlook).toBeNull();
});

test("the pace is that of the last seven days, and says on which day nothing is left", () => {
  const month = { today: "2026-10-10", last: "2026-10-31" };
  const days = [9_000, 0, 0, 100, 100, 100, 100, 100, 100, 100];
  expect(runOut({ ...month, days, remaining: 500 })).toEqual({
    dailyPace: 100,
    runsOutOn: "2026-10-15",
  });
  expect(runOut({ ...month, days, remaining: 2_101 }).runsOutOn).toBeNull();
  expect(runOut({ ...month, days, remaining: 2_100 }).runsOutOn).toBe("2026-10-31");
  expect(runOut({ ...month, days: [0], remaining: 1 })).toEqual({ dailyPace: 0, runsOutOn: null });
  expect(runOut({ ...month, days, remaining: 0 }).runsOutOn).toBe("2026-10-10");
  expect(runOut({ ...month, days: [-500], remaining: 10 }).dailyPace).toBe(0);
});
