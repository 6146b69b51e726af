import { mileageLots } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useMileage } from "../../src/mileage/index.js";
import {
  couponQr,
  giveCoupon,
  givePoints,
  openShop,
  pointsQr,
  type Resident,
  signUp,
} from "../../src/testing/index.js";
import { colliding, refused, times } from "../support/at-once.js";
import { isUsed, owedTo, pointsOf } from "../support/books.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;

const world = await testWorld({ connections: 54 });
const shop = await openShop(world);

async function residentWith(points: number): Promise<Resident> {
  const resident = await signUp(world);
  await givePoints(world, resident, points);
  return resident;
}

const use = (qrCode: string, amount: number) => useMileage(shop.ctx, { qrCode, amount });

async function codesOf(resident: Resident, count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => pointsQr(resident)));
}

/** Each row's before is the previous row's after. */
async function expectChain({ userId }: Resident) {
  const { lines, balance } = await pointsOf(world, userId);
  const before = lines.map((line) => line.before);
  expect(before).toEqual([0, ...lines.slice(0, -1).map((line) => line.after)]);
  expect(lines.at(-1)?.after ?? 0).toBe(balance);
}

test("a points code used three times at once spends 1,000 of 5,000 once", async () => {
  const resident = await residentWith(5_000);
  const [qrCode = ""] = await codesOf(resident, 1);

  const { tally } = await colliding(
    world,
    rows.points(resident.userId),
    times(3, () => use(qrCode, 1_000)),
  );

  expect(tally).toEqual({ ok: 1, QR_003: 2 });
  expect(await pointsOf(world, resident.userId)).toMatchObject({
    balance: 4_000,
    uses: [{ amount: 1_000, before: 5_000, after: 4_000 }],
  });
});

test("a points code used twice at once for the whole balance spends it once", async () => {
  const resident = await residentWith(5_000);
  const [qrCode = ""] = await codesOf(resident, 1);
  const owed = await owedTo(world, shop.businessId);

  const { tally } = await colliding(
    world,
    rows.points(resident.userId),
    times(2, () => use(qrCode, 5_000)),
  );

  expect(tally).toEqual({ ok: 1, QR_003: 1 });
  expect(await pointsOf(world, resident.userId)).toMatchObject({ balance: 0 });
  expect(await owedTo(world, shop.businessId)).toBe((owed ?? 0) + 5_000);
});

test("of two codes that together exceed the balance one is refused, and its code stays unused", async () => {
  const resident = await residentWith(5_000);
  const codes = await codesOf(resident, 2);

  const { tally } = await colliding(
    world,
    rows.points(resident.userId),
    codes.map((qrCode) => () => use(qrCode, 3_000)),
  );

  expect(tally).toEqual({ ok: 1, MILEAGE_001: 1 });
  const points = await pointsOf(world, resident.userId);
  expect(points.balance).toBe(2_000);
  expect(points.uses.map((line) => line.amount)).toEqual([3_000]);
  const used = await Promise.all(codes.map((qrCode) => isUsed(world, qrCode)));
  expect(used.toSorted()).toEqual([false, true]);
  const left = codes[used.indexOf(false)] ?? "";
  await expect(use(left, 2_000)).resolves.toMatchObject({ remainingBalance: 0 });
});

test("fifty uses at once by separate codes spend no more than the balance, in one unbroken chain", async () => {
  const resident = await signUp(world);
  for (let lot = 0; lot < 10; lot += 1) await givePoints(world, resident, 500);
  const codes = await codesOf(resident, 50);

  const { tally, answers } = await colliding(
    world,
    rows.points(resident.userId),
    codes.map((qrCode) => () => use(qrCode, 300)),
  );

  expect(tally).toEqual({ ok: 16, MILEAGE_001: 34 });
  expect(answers.map((answer) => answer.remainingBalance).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 16 }, (_, index) => 200 + index * 300),
  );
  expect(new Set(answers.map((answer) => answer.transactionNo)).size).toBe(16);
  const points = await pointsOf(world, resident.userId);
  expect(points.balance).toBe(5_000 - 16 * 300);
  expect(points.uses).toHaveLength(16);
  await expectChain(resident);
});

test("uses at once spend no more than 50,000 P a day", async () => {
  const resident = await residentWith(100_000);
  const codes = await codesOf(resident, 8);

  const { tally } = await colliding(
    world,
    rows.points(resident.userId),
    codes.map((qrCode) => () => use(qrCode, 20_000)),
  );

  expect(tally).toEqual({ ok: 2, MILEAGE_003: 6 });
  expect(await pointsOf(world, resident.userId)).toMatchObject({ balance: 60_000 });
});

test("the daily limit may be met exactly and begins anew at midnight in Seoul", async () => {
  const resident = await residentWith(100_000);
  world.clock.set(new Date("2026-11-26T23:59:59.999+09:00"));
  const [first = "", second = "", third = ""] = await codesOf(resident, 3);
  await use(first, 50_000);
  await expect(use(second, 1)).rejects.toMatchObject(refused("MILEAGE_003"));

  world.clock.advance(1);

  await expect(use(second, 50_000)).resolves.toMatchObject({ remainingBalance: 0 });
  await expect(use(third, 1)).rejects.toMatchObject(refused("MILEAGE_003"));
});

test("an amount that is no whole number of points, or less than one, is refused before the code is looked at", async () => {
  for (const amount of [0, -1, 0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
    await expect(use("MILEAGE-UNKNOWN", amount)).rejects.toMatchObject(refused("MILEAGE_002"));
});

test("a coupon's code spends no points", async () => {
  const resident = await residentWith(5_000);
  const qrCode = await couponQr(resident, await giveCoupon(world, resident));
  await expect(use(qrCode, 1_000)).rejects.toMatchObject(refused("QR_001"));
  expect(await pointsOf(world, resident.userId)).toMatchObject({ balance: 5_000 });
});

test("the points that expire first are spent first", async () => {
  const resident = await signUp(world);
  const expiresIn = (days: number) => ({
    expiresAt: new Date(world.clock().getTime() + days * DAY_MS),
  });
  await givePoints(world, resident, 1_000, { ...expiresIn(90), category: "event" });
  await givePoints(world, resident, 1_000, { ...expiresIn(10), category: "referral" });
  const [qrCode = ""] = await codesOf(resident, 1);

  await use(qrCode, 1_200);

  expect(await lotsOf(resident)).toEqual([
    { category: "referral", remaining: 0 },
    { category: "event", remaining: 800 },
  ]);
});

async function lotsOf({ userId }: Resident) {
  return world.db
    .select({ category: mileageLots.budgetCategory, remaining: mileageLots.remaining })
    .from(mileageLots)
    .where(eq(mileageLots.userId, userId))
    .orderBy(asc(mileageLots.expiresAt));
}
