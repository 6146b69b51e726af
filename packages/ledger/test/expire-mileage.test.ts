import { randomUUID } from "node:crypto";
import type { Db } from "@buzz/db";
import { mileageLots } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { budgetReport, expireMileage, lockMileage, post } from "../src/index.js";
import { at, atOnce, openNewMonth, testLedger } from "./support/ledger.js";
import { createHolder, createShop, earn } from "./support/people.js";
import { usePoints } from "./support/uses.js";

const db = await testLedger();
const months = [
  await openNewMonth(db, { coupon: 100_000 }),
  await openNewMonth(db, { coupon: 100_000 }),
] as const;
const businessId = await createShop(db);

const expiringIn = (days: number) => new Date(at.getTime() + days * 86_400_000);

const expire = (userId: string, dueBy?: Date) =>
  db.transaction(async (tx: Db) => {
    await lockMileage(tx, [userId]);
    const { amount, transfers } = await expireMileage(tx, {
      userId,
      transactionId: randomUUID(),
      description: "test",
      referenceType: "test",
      referenceId: userId,
      at,
      ...(dueBy === undefined ? {} : { dueBy }),
    });
    await post(tx, { id: randomUUID(), at, transfers });
    return amount;
  });

const left = async (month: string) => (await budgetReport(db, month))?.coupon.remaining;

test("what is left of each lot returns to its own month's budget, the spent part stays spent", async () => {
  const userId = await createHolder(db);
  const before = await Promise.all(months.map(left));
  await earn(db, userId, { month: months[0], amount: 500, expiresAt: expiringIn(1) });
  await earn(db, userId, { month: months[1], amount: 700, expiresAt: expiringIn(2) });
  await usePoints(db, { userId, businessId, amount: 600 });

  expect(await expire(userId, expiringIn(1))).toBe(0);
  expect(await expire(userId, expiringIn(2))).toBe(600);
  expect(await expire(userId)).toBe(0);
  expect(await Promise.all(months.map(left))).toEqual([
    (before[0] ?? 0) - 500,
    (before[1] ?? 0) - 100,
  ]);
});

test("only what is due expires, and all of it on demand", async () => {
  const userId = await createHolder(db);
  for (const days of [3, 1, 2])
    await earn(db, userId, { month: months[0], amount: 100 * days, expiresAt: expiringIn(days) });
  expect(await expire(userId, expiringIn(2))).toBe(300);
  const lots = await db
    .select({ remaining: mileageLots.remaining })
    .from(mileageLots)
    .where(eq(mileageLots.userId, userId))
    .orderBy(asc(mileageLots.expiresAt));
  expect(lots.map(({ remaining }) => remaining)).toEqual([0, 0, 300]);
  expect(await expire(userId)).toBe(300);
});

test("points expire once, however many ask at the same moment", async () => {
  const userId = await createHolder(db);
  await earn(db, userId, { month: months[0], amount: 500, expiresAt: expiringIn(1) });
  const amounts = await atOnce(
    db,
    Array.from({ length: 5 }, () => () => expire(userId)),
  );
  expect(amounts.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 500]);
});
