import {
  budgetDayParts,
  bulkJobs,
  ledgerAccounts,
  redemptions,
  settlementRequests,
} from "@buzz/db/schema";
import {
  account,
  budgetReport,
  draw,
  type GrantCategory,
  grantCategories,
  replayLedger,
  verifyLedger,
} from "@buzz/ledger";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { emergencyControl } from "../../src/budget/index.js";
import { runIssue } from "../../src/coupon-templates/index.js";
import { expireCoupons } from "../../src/coupons/index.js";
import { AppError } from "../../src/index.js";
import { addDays, monthOf } from "../../src/kernel/days.js";
import { expireDuePoints } from "../../src/mileage/index.js";
import { balanceOf } from "../support/books.js";
import { testWorld } from "../support/world.js";
import { type Dice, deeds } from "./deeds.js";
import { beginMonth, createTown, DAY_LIMIT, POINTS_A_DAY, type Town } from "./town.js";

const RUNS = 6;
const WORKERS = 6;
const DEEDS = 20;

const world = await testWorld({ connections: 24 });
const town = await createTown(world);

type Step = { deed: keyof typeof deeds; dice: Dice };

/** What people do most is what happens most. */
const names = [
  ...Object.keys(deeds).filter(isDeed),
  ...([
    "claim",
    "claim",
    "useCoupon",
    "scanTwice",
    "usePoints",
    "usePointsTwice",
    "grant",
  ] as const),
  ...(["request", "request", "approve", "approve", "pay", "pay", "resume", "resume"] as const),
  ...(["approve", "orderPayouts", "orderPayouts", "orderPayouts"] as const),
  ...(["bankAnswers", "bankAnswers", "bankAnswers", "runIssue"] as const),
];

function isDeed(name: string): name is keyof typeof deeds {
  return name in deeds;
}

const number = fc.nat({ max: 999 });
const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom(...names),
  dice: fc.record({ who: number, where: number, which: number, much: fc.nat({ max: 99 }) }),
});
const plans = fc.array(fc.array(step, { minLength: DEEDS, maxLength: DEEDS }), {
  minLength: WORKERS,
  maxLength: WORKERS,
});

test("whatever people, shops and operators do at once: the books are right, nothing is overspent, nothing is lost", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (workers) => {
      await beginMonth(town);
      await Promise.all(workers.map((steps) => work(town, steps)));
      expect(await verifyLedger(world.db)).toEqual([]);
      expect((await replayLedger(world.db)).differences).toEqual([]);
      await expectNothingOverspent();
      await expectAllIsGrantable();
    }),
    { numRuns: RUNS, endOnFailure: true },
  );

  await emergencyControl(town.operator, { action: "resume", reason: "All is over." });
  for (const { id, status } of await world.db.select().from(bulkJobs))
    if (["queued", "running", "failed"].includes(status))
      await runIssue(world.system(), { jobId: id });
  world.clock.set(addDays(world.clock(), 400));
  await expireCoupons(world.system());
  await expireDuePoints(world.system());
  await expectNoReserves();
});

/** One after another; a refusal is an outcome, anything else a defect. */
async function work(town: Town, steps: Step[]): Promise<void> {
  for (const { deed, dice } of steps)
    await deeds[deed](town, dice).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
    });
}

async function expectNothingOverspent(): Promise<void> {
  const report = await budgetReport(world.db, monthOf(world.clock()));
  for (const { budget, executed, reserved, remaining } of Object.values(report ?? {})) {
    expect(remaining).toBeGreaterThanOrEqual(0);
    expect(executed + reserved).toBeLessThanOrEqual(budget);
  }
  const [spent] = await world.db.select({ most: sql`max(spent)`.mapWith(Number) }).from(
    world.db
      .select({ spent: sql`sum(${redemptions.shareAmount})`.as("spent") })
      .from(redemptions)
      .where(and(eq(redemptions.type, "mileage"), isNull(redemptions.reversedAt)))
      .groupBy(redemptions.userId, redemptions.usedOn)
      .as("day"),
  );
  expect(spent?.most ?? 0).toBeLessThanOrEqual(POINTS_A_DAY);

  const [day] = await world.db.select({ most: sql`max(granted)`.mapWith(Number) }).from(
    world.db
      .select({ granted: sql`sum(${budgetDayParts.granted})`.as("granted") })
      .from(budgetDayParts)
      .groupBy(budgetDayParts.day)
      .as("day"),
  );
  expect(day?.most ?? 0).toBeLessThanOrEqual(DAY_LIMIT);

  const [paid] = await world.db
    .select({
      amount:
        sql`coalesce(sum(${settlementRequests.totalAmount} - ${settlementRequests.returnedAmount}), 0)`.mapWith(
          Number,
        ),
    })
    .from(settlementRequests)
    .where(eq(settlementRequests.status, "paid"));
  expect(await balanceOf(world, account.payout)).toBe(paid?.amount);
}

/** To the last won, however it lies over the parts of a budget; and not a won more. */
async function expectAllIsGrantable(): Promise<void> {
  const month = monthOf(world.clock());
  const report = await budgetReport(world.db, month);
  for (const category of grantCategories) {
    const { remaining } = report?.[category] ?? { remaining: 0 };
    expect(await couldDraw(month, category, remaining + 1)).toBe(false);
    if (remaining > 0) expect(await couldDraw(month, category, remaining)).toBe(true);
  }
}

/** When every bulk issue is through, and every coupon has been used or has expired, nothing is held for one. */
async function expectNoReserves(): Promise<void> {
  const [held] = await world.db
    .select({ amount: sql`coalesce(sum(${ledgerAccounts.balance}), 0)`.mapWith(Number) })
    .from(ledgerAccounts)
    .where(inArray(ledgerAccounts.kind, ["reserved", "issue", "user"]));
  expect(held?.amount).toBe(0);
}

async function couldDraw(month: string, category: GrantCategory, amount: number) {
  let could = false;
  await world.db
    .transaction(async (tx) => {
      could = typeof (await draw(tx, { month, category, amount }, 0)) !== "string";
      tx.rollback();
    })
    .catch(() => {});
  return could;
}
