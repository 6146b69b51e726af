import { outbox } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { saveBudgetSettings, tellStages } from "../../src/budget/index.js";
import { givePoints, hireOperator, openBudget, signUp } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);
const tell = () => tellStages(world.system());

const told = async () => {
  const rows = await world.db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.topic, "budget.warning"))
    .orderBy(asc(outbox.seq));
  return rows.map(({ payload }) => payload);
};

test("each change of a stage is told once, up and down, by however many instances look", async () => {
  await openBudget(world, { coupon: 10_000, event: 90_000 });
  expect(await tell()).toBe(0);

  await givePoints(world, await signUp(world), 8_600);
  const { answers } = await atOnce(world, times(6, tell));
  expect(answers.reduce((sum, count) => sum + count)).toBe(1);
  const warning = { month: "2026-11", part: "coupon", from: "normal", stage: "danger" };
  expect(await told()).toEqual([warning]);

  await saveBudgetSettings(operator, {
    yearMonth: "2026-11",
    totalBudget: 110_000,
    categories: { referral: 0, coupon: 20_000, event: 90_000, settlement: 0 },
  });
  expect(await tell()).toBe(1);
  expect(await tell()).toBe(0);
  expect(await told()).toEqual([warning, { ...warning, from: "danger", stage: "normal" }]);
});

test("a new month starts as normal, whatever the one before it had reached", async () => {
  world.clock.set(new Date("2026-12-01T00:00:00+09:00"));
  await openBudget(world, { coupon: 1_000 });
  expect(await tell()).toBe(0);
  await givePoints(world, await signUp(world), 1_000);
  await tell();
  expect((await told()).slice(2)).toEqual([
    { month: "2026-12", part: "total", from: "normal", stage: "exhausted" },
    { month: "2026-12", part: "coupon", from: "normal", stage: "exhausted" },
  ]);
});
