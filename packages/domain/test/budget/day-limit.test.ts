import { budgetDayParts, budgetSettings } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { countToDay } from "../../src/budget/day-limit.js";
import { drawFunds } from "../../src/budget/draw-funds.js";
import { addDays, dayOf, monthOf } from "../../src/kernel/days.js";
import { removeExpired } from "../../src/retention/index.js";
import { openBudget } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const CALLERS = 32;
const world = await testWorld({ connections: CALLERS + 1 });
await world.changeSettings({ budget_surge_hour_limit: null });

/** Each test has a month and a day of its own. */
let year = 2026;
beforeEach(() => newDay());

async function newDay() {
  year += 1;
  world.clock.set(new Date(`${year}-03-10T10:00:00+09:00`));
  await openBudget(world, { coupon: 1_000_000_000 });
}

const limitTo = (dailyLimit: number) =>
  world.db
    .update(budgetSettings)
    .set({ dailyLimit })
    .where(eq(budgetSettings.month, monthOf(world.clock())));

/** An automatic grant; false when the limit of the day refuses it. */
const promise = (amount: number) =>
  world.db.transaction(async (tx) => {
    const grant = { category: "coupon", amount, countsToDay: true } as const;
    const funds = await drawFunds(world.system(), tx, grant);
    if (funds === "budget_exceeded") throw new Error("the month is no matter here");
    return funds !== "daily_limit";
  });

async function granted(): Promise<number> {
  const [row] = await world.db
    .select({ sum: sql`coalesce(sum(${budgetDayParts.granted}), 0)`.mapWith(Number) })
    .from(budgetDayParts)
    .where(eq(budgetDayParts.day, dayOf(world.clock())));
  return row?.sum ?? 0;
}

test.each([
  { name: "each part of the day bears several", limit: 200_000, amount: 500 },
  { name: "each part bears one", limit: 64 * 500, amount: 500 },
  { name: "no part bears one", limit: 21 * 500 + 499, amount: 500 },
  { name: "nothing is allowed", limit: 0, amount: 1 },
  { name: "fewer won than parts", limit: 7, amount: 1 },
])(
  "of grants at once exactly as many succeed as the day allows: $name",
  async ({ limit, amount }) => {
    await limitTo(limit);
    const { answers } = await atOnce(
      world,
      times(CALLERS, () => promise(amount)),
    );
    const successes = answers.filter((success) => success).length;
    expect(successes).toBe(Math.min(CALLERS, Math.floor(limit / amount)));
    expect(await granted()).toBe(successes * amount);
  },
);

test("grants of different sizes at once: none is refused that what is left of the day could bear", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 10_000 }),
      fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: CALLERS, maxLength: CALLERS }),
      async (limit, amounts) => {
        await newDay();
        await limitTo(limit);
        const { answers } = await atOnce(
          world,
          amounts.map((amount) => () => promise(amount)),
        );
        const left = limit - amounts.reduce((sum, one, at) => sum + (answers[at] ? one : 0), 0);
        expect(await granted()).toBe(limit - left);
        const refused = amounts.filter((_, at) => !answers[at]);
        expect(Math.min(...refused, Number.POSITIVE_INFINITY)).toBeGreaterThan(left);
      },
    ),
    { numRuns: 5 },
  );
});

test("what was promised counts when the limit changes in the middle of the day", async () => {
  await limitTo(100_000);
  expect(await promise(60_000)).toBe(true);
  await limitTo(80_000);
  expect(await promise(20_001)).toBe(false);
  expect(await promise(20_000)).toBe(true);
  await limitTo(50_000);
  expect(await promise(1)).toBe(false);
  await limitTo(100_001);
  expect(await promise(20_001)).toBe(true);
  expect(await promise(1)).toBe(false);
  expect(await granted()).toBe(100_001);
});

test("while some are judged by the whole limit and some by half of it, neither limit is exceeded by those it judges", async () => {
  const limits = [50_000, 100_000];
  const count = (limit: number) =>
    world.db.transaction((tx) => countToDay(world.system(), tx, { amount: 5_000, limit }));
  const { answers } = await atOnce(
    world,
    times(CALLERS, (index) => count(limits[index % 2] ?? 0)),
  );
  const sum = answers.filter((success) => success).length * 5_000;
  expect(await granted()).toBe(sum);
  expect(sum).toBeLessThanOrEqual(100_000);
  expect(await count(50_000)).toBe(false);
  for (let left = 100_000 - sum; left > 0; left -= 5_000) expect(await count(100_000)).toBe(true);
  expect(await count(100_000)).toBe(false);
});

test("a grant that the day cannot bear keeps nobody else from what is left of it", async () => {
  await limitTo(10_000);
  await promise(1_000);
  await world.db.transaction(async (tx) => {
    const grant = { category: "coupon", amount: 9_001, countsToDay: true } as const;
    expect(await drawFunds(world.system(), tx, grant)).toBe("daily_limit");
    expect(await promise(9_000)).toBe(true);
  });
});

test("what is taken back does not count to the day", async () => {
  await limitTo(10_000);
  const change = world.db.transaction(async (tx) => {
    await countToDay(world.system(), tx, { amount: 10_000, limit: 10_000 });
    throw new Error("thought better of");
  });
  await expect(change).rejects.toThrow("thought better of");
  expect(await promise(10_000)).toBe(true);
});

test("a day that is over is forgotten, today and yesterday are not", async () => {
  await promise(1_000);
  world.clock.set(addDays(world.clock(), 1));
  await removeExpired(world.system());
  await promise(1_000);
  expect(await granted()).toBe(1_000);
  world.clock.set(addDays(world.clock(), -1));
  expect(await granted()).toBe(1_000);
  world.clock.set(addDays(world.clock(), 2));
  await removeExpired(world.system());
  world.clock.set(addDays(world.clock(), -2));
  expect(await granted()).toBe(0);
});
