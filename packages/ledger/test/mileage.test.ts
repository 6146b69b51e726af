import { mileageAccounts, mileageLots, mileageTransactions } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { at, atOnce, openNewMonth, testLedger } from "./support/ledger.js";
import { createHolder, createShop, earn, spendIn } from "./support/people.js";
import { usePoints } from "./support/uses.js";

const CALLERS = 20;

const db = await testLedger({ connections: CALLERS });
const month = await openNewMonth(db, { coupon: 10_000_000 });
const businessId = await createShop(db);

const expiringIn = (days: number) => new Date(at.getTime() + days * 86_400_000);

/** What is left of each lot, in the order of expiry. */
async function lotsOf(userId: string): Promise<number[]> {
  const rows = await db
    .select({ remaining: mileageLots.remaining })
    .from(mileageLots)
    .where(eq(mileageLots.userId, userId))
    .orderBy(asc(mileageLots.expiresAt), asc(mileageLots.id));
  return rows.map((row) => row.remaining);
}

async function balanceOf(userId: string): Promise<number | undefined> {
  const [row] = await db.select().from(mileageAccounts).where(eq(mileageAccounts.userId, userId));
  return row?.balance;
}

test("points are spent from the lot that expires first, whatever the order they were earned in", async () => {
  const lot = fc.record({
    amount: fc.integer({ min: 1, max: 500 }),
    days: fc.integer({ min: 1, max: 9 }),
  });
  const lots = fc.array(lot, { minLength: 1, maxLength: 6 });
  const uses = fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(lots, uses, async (earned, spent) => {
      const userId = await createHolder(db);
      for (const { amount, days } of earned)
        await earn(db, userId, { month, amount, expiresAt: expiringIn(days) });
      let left = await lotsOf(userId);
      for (const amount of spent) {
        const possible = amount <= sum(left);
        if (possible) left = takeInOrder(left, amount);
        if (possible) await usePoints(db, { userId, businessId, amount });
        else await expect(refusedUse(userId, amount)).resolves.toBeUndefined();
        expect(await lotsOf(userId)).toEqual(left);
        expect(await balanceOf(userId)).toBe(sum(left));
      }
    }),
    { numRuns: 12 },
  );
});

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

function takeInOrder(lots: number[], amount: number): number[] {
  let owed = amount;
  return lots.map((remaining) => {
    const taken = Math.min(remaining, owed);
    owed -= taken;
    return remaining - taken;
  });
}

const refusedUse = (userId: string, amount: number) =>
  db.transaction((tx) => spendIn(tx, userId, { businessId, amount }));

test("twenty uses at once spend the lots in order and chain on the statement", async () => {
  const userId = await createHolder(db);
  for (const days of [3, 1, 2])
    await earn(db, userId, { month, amount: 500, expiresAt: expiringIn(days) });

  await atOnce(
    db,
    Array.from({ length: CALLERS }, () => () => usePoints(db, { userId, businessId, amount: 60 })),
  );

  expect(await lotsOf(userId)).toEqual([0, 0, 1_500 - CALLERS * 60]);
  const lines = await db
    .select()
    .from(mileageTransactions)
    .where(eq(mileageTransactions.userId, userId))
    .orderBy(asc(mileageTransactions.seq));
  const uses = lines.filter((line) => line.type === "use");
  expect(uses.map((line) => line.balanceAfter)).toEqual(
    Array.from({ length: CALLERS }, (_, index) => 1_500 - (index + 1) * 60),
  );
});
