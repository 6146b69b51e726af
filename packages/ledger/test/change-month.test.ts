import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  account,
  type BudgetAmounts,
  budgetReport,
  changeMonth,
  draw,
  type Month,
  post,
  SHARDS,
} from "../src/index.js";
import {
  at,
  atOnce,
  balancesOf,
  openAccounts,
  openNewMonth,
  testLedger,
} from "./support/ledger.js";

const CALLERS = 32;

const db = await testLedger({ connections: CALLERS });

const controls = {
  dailyLimit: 1_000,
  warningThreshold: 60,
  dangerThreshold: 70,
  criticalThreshold: 80,
};

const nothing = { referral: 0, coupon: 0, event: 0, settlement: 0 };

const change = (month: Month, amounts: Partial<BudgetAmounts>) =>
  db.transaction((tx) =>
    changeMonth(tx, {
      month,
      amounts: { ...nothing, ...amounts },
      controls,
      batchId: randomUUID(),
      at,
    }),
  );

const [purse = ""] = await openAccounts(db, 1);

/** Spends an amount of the event budget; false when it is refused. */
const spend = (month: Month, amount: number, startShard: number) =>
  db.transaction(async (tx) => {
    const funds = await draw(tx, { month, category: "event", amount }, startShard);
    if (typeof funds === "string") return false;
    const grant = { credit: purse, amount, reason: "test", refType: "test", refId: "test" };
    await post(tx, { id: randomUUID(), at, transfers: funds.pay([grant]) });
    return true;
  });

const eventParts = async (month: Month) => {
  const ids = Array.from({ length: SHARDS }, (_, shard) =>
    account.budget({ month, category: "event", shard }),
  );
  return [...(await balancesOf(db, ids)).values()];
};

test("amounts and controls change, in either direction", async () => {
  const month = await openNewMonth(db, { event: 1_000, coupon: 500, settlement: 300 });
  const result = await change(month, { event: 700, coupon: 900, settlement: 100, referral: 5 });
  expect(result).toMatchObject({
    before: { total: 1_800, event: 1_000 },
    after: { total: 1_705, event: 700, ...controls },
  });
  const report = await budgetReport(db, month);
  expect(report?.event).toEqual({ budget: 700, executed: 0, reserved: 0, remaining: 700 });
  expect(report?.coupon.remaining).toBe(900);
  expect(report?.settlement.remaining).toBe(100);
  expect(report?.referral.remaining).toBe(5);
});

test("a month that is not open is not opened by a change", async () => {
  expect(await change("1999-01", { event: 1 })).toBe("not-open");
});

test("controls alone change without a transfer", async () => {
  const month = await openNewMonth(db, { event: 10 });
  expect(await change(month, { event: 10 })).toMatchObject({ after: { dailyLimit: 1_000 } });
});

test("as much can be taken back as is unspent, from whatever parts; not a won more", async () => {
  const spending = fc.array(
    fc.record({ amount: fc.integer({ min: 1, max: 90 }), shard: fc.nat(63) }),
    {
      maxLength: 12,
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(3_000), spending, fc.nat(3_500), async (event, uses, target) => {
      const month = await openNewMonth(db, { event });
      let spent = 0;
      for (const { amount, shard } of uses) if (await spend(month, amount, shard)) spent += amount;

      const result = await change(month, { event: target });

      expect(result === "too-little").toBe(target < spent);
      const budget = result === "too-little" ? event : target;
      expect((await budgetReport(db, month))?.event).toMatchObject({
        budget,
        remaining: budget - spent,
      });
      expect(Math.min(...(await eventParts(month)))).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 15 },
  );
});

test("what is left after taking back lies evenly", async () => {
  const month = await openNewMonth(db, { event: 64_000 });
  await spend(month, 900, 7);
  await change(month, { event: 900 + 6_450 });
  const parts = await eventParts(month);
  expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(2);
});

test("grants at the same moment and a budget that shrinks to what they spend: never below it", async () => {
  for (let round = 0; round < 4; round += 1) {
    const month = await openNewMonth(db, { event: 64_000 });
    const grants = Array.from(
      { length: CALLERS - 2 },
      (_, caller) => () => spend(month, 1_000, caller),
    );
    const [shrunk, again, ...granted] = await atOnce<unknown>(db, [
      async () => change(month, { event: 20_000 }),
      async () => change(month, { event: 10_000 }),
      ...grants,
    ]);
    const spent = granted.filter((success) => success === true).length * 1_000;
    const report = (await budgetReport(db, month))?.event;
    const budgets = [
      64_000,
      ...(shrunk === "too-little" ? [] : [20_000]),
      ...(again === "too-little" ? [] : [10_000]),
    ];
    expect(budgets).toContain(report?.budget);
    expect(report?.executed).toBe(spent);
    expect(spent).toBeLessThanOrEqual(report?.budget ?? 0);
  }
});
