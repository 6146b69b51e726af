import { auditLogs } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { drawFunds } from "../../src/budget/draw-funds.js";
import { budgetExecutions, currentBudget, saveBudgetSettings } from "../../src/budget/index.js";
import { executionsInput, saveSettingsInput } from "../../src/budget/schemas.js";
import { monthOf } from "../../src/index.js";
import { givePoints, hireOperator, openBudget, signUp } from "../../src/testing/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { budgetOf } from "../support/books.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);

type Change = {
  event?: number;
  coupon?: number;
  settlement?: number;
  controls?: Record<string, number>;
};

const save = (yearMonth: string, { event = 0, coupon = 0, settlement = 0, controls }: Change) =>
  saveBudgetSettings(
    operator,
    saveSettingsInput.parse({
      yearMonth,
      totalBudget: event + coupon + settlement,
      categories: { referral: 0, coupon, event, settlement },
      controls,
    }),
  );

/** Moves on to a month of its own, with a budget. */
async function newMonth(year: number, coupon: number): Promise<string> {
  world.clock.set(new Date(`${year}-03-10T10:00:00+09:00`));
  await openBudget(world, { coupon });
  return monthOf(world.clock());
}

test("a month that nobody has opened opens with its settings, past or future", async () => {
  for (const yearMonth of ["2027-07", "2025-01"]) {
    const controls = { dailyLimit: 5, warningThreshold: 10 };
    expect(await save(yearMonth, { event: 7_000, coupon: 3_000, controls })).toMatchObject({
      yearMonth,
      totalBudget: 10_000,
      categories: { event: 7_000, coupon: 3_000, referral: 0, settlement: 0 },
      controls: { dailyLimit: 5, warningThreshold: 10, dangerThreshold: 85, criticalThreshold: 95 },
    });
    expect(await currentBudget(operator, { period: yearMonth })).toMatchObject({
      totalBudget: 10_000,
      remaining: 10_000,
      controls: { dailyLimit: 5 },
    });
  }
});

test("what is left out of the controls stays as it was, and thresholds must rise with it", async () => {
  const month = await newMonth(2028, 1_000);
  await save(month, { coupon: 1_000, controls: { dangerThreshold: 80 } });
  const { controls } = await save(month, { coupon: 1_000, controls: { warningThreshold: 79 } });
  expect(controls).toMatchObject({ warningThreshold: 79, dangerThreshold: 80 });
  await expect(
    save(month, { coupon: 1_000, controls: { criticalThreshold: 80 } }),
  ).rejects.toMatchObject(refused("VALIDATION_003"));
});

test("a budget cannot be set below what is executed and reserved; the refusal changes nothing", async () => {
  const month = await newMonth(2029, 10_000);
  await givePoints(world, await signUp(world), 4_000);

  await expect(save(month, { coupon: 3_999 })).rejects.toMatchObject(refused("RESOURCE_003"));
  expect((await budgetOf(world)).coupon).toMatchObject({ budget: 10_000, remaining: 6_000 });

  await save(month, { coupon: 4_000 });
  expect((await budgetOf(world)).coupon).toMatchObject({ budget: 4_000, remaining: 0 });
});

test("grants at the same moment as the budget shrinks: it never falls below what they reserve", async () => {
  const month = await newMonth(2030, 64_000);
  const people = await Promise.all(times(12, () => signUp(world)).map((call) => call()));
  const grants = people.map((person) => () => givePoints(world, person, 1_000));
  const { tally } = await atOnce<unknown>(world, [
    ...grants.slice(0, 6),
    () => save(month, { coupon: 9_000 }),
    ...grants.slice(6),
    () => save(month, { coupon: 6_000 }),
  ]);
  const { budget, reserved } = (await budgetOf(world)).coupon;
  const granted = people.length - (tally.BUDGET_001 ?? 0);
  expect(reserved).toBe(granted * 1_000);
  expect(reserved).toBeLessThanOrEqual(budget);
});

test("the limit of a day follows at once", async () => {
  const month = await newMonth(2031, 10_000);
  const draw = () =>
    world.db.transaction((tx) =>
      drawFunds(world.system(), tx, { category: "coupon", amount: 100, countsToDay: true }),
    );
  await save(month, { coupon: 10_000, controls: { dailyLimit: 99 } });
  expect(await draw()).toBe("daily_limit");
  await save(month, { coupon: 10_000, controls: { dailyLimit: 100 } });
  expect(await draw()).toBeTypeOf("object");
});

test("every change is audited, with the old and the new values", async () => {
  const month = await newMonth(2032, 500);
  await save(month, { coupon: 700 });
  const [row] = await world.db.select().from(auditLogs).where(eq(auditLogs.entityId, month));
  expect(row).toMatchObject({
    action: "budget.settings",
    actorId: operator.actor.userId,
    oldValues: { totalBudget: 500 },
    newValues: { totalBudget: 700, categories: { coupon: 700 } },
  });
});

test("funds that are put in or taken back are no spending", async () => {
  const yearMonth = "2027-09";
  await save(yearMonth, { event: 500, settlement: 900 });
  await save(yearMonth, { event: 300, settlement: 200 });
  const { items } = await budgetExecutions(operator, executionsInput.parse({ limit: 100 }));
  expect(items.filter(({ referenceId }) => referenceId === yearMonth)).toEqual([]);
});

test("parts that do not add up to the total are contradictory", () => {
  const parsed = saveSettingsInput.safeParse({
    yearMonth: "2026-11",
    totalBudget: 10,
    categories: { referral: 1, coupon: 2, event: 3, settlement: 5 },
  });
  expect(parsed.error?.issues).toMatchObject([{ params: { contradiction: true } }]);
});

test("alerts tell the stage that each part of the budget has reached, in the reader's language", async () => {
  const month = await newMonth(2033, 10_000);
  await givePoints(world, await signUp(world), 8_600);
  const inEnglish = await currentBudget({ ...operator, locale: "en" }, { period: month });
  expect(inEnglish.alerts).toContainEqual({
    level: "danger",
    threshold: 85,
    message: "The coupon budget has reached 85% (danger).",
  });
  const { alerts } = await currentBudget(operator, { period: month });
  expect(alerts).toContainEqual(
    expect.objectContaining({ message: "쿠폰 예산이 85%에 도달했습니다 (위험)." }),
  );
});
