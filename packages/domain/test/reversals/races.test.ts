import { mileageTransactions } from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { dayOf } from "../../src/index.js";
import { expireDuePoints, useMileage } from "../../src/mileage/index.js";
import { reverseTransaction, voidTransaction } from "../../src/reversals/index.js";
import {
  approveSettlement,
  cancelSettlement,
  markPaid,
  rejectSettlement,
  requestSettlement,
} from "../../src/settlements/index.js";
import {
  givePoints,
  hireOperator,
  openShop,
  pointsQr,
  type Shop,
  signUp,
} from "../../src/testing/index.js";
import { atOnce, colliding, times } from "../support/at-once.js";
import { balanceOf, budgetOf, owedTo, pointsOf } from "../support/books.js";
import { rows } from "../support/rows.js";
import { requested, useCouponAt } from "../support/settlements.js";
import { testWorld } from "../support/world.js";

// After each test the books must be right: a won that is lost or doubled fails it.
const world = await testWorld({ connections: 30 });
const operator = await hireOperator(world);
const reason = "결제가 두 번 입력되었습니다.";

const owesBack = async (shop: Shop) =>
  (await balanceOf(world, account.clawback(shop.businessId))) ?? 0;

const requestFor = (shop: Shop, day: Date) =>
  requestSettlement(shop.ctx, { settlementDate: dayOf(day) });

async function pointsUsed() {
  const shop = await openShop(world);
  const resident = await signUp(world);
  await givePoints(world, resident, 5_000);
  const qrCode = await pointsQr(resident);
  const { transactionNo } = await useMileage(shop.ctx, { qrCode, amount: 2_000 });
  return { shop, resident, transactionNo };
}

test("of eight voids and reversals of one use at once, one succeeds", async () => {
  const { shop, resident, transactionNo } = await pointsUsed();
  const input = { transactionNo, reason };
  const points = await colliding<unknown>(world, rows.points(resident.userId), [
    ...times(4, () => voidTransaction(shop.ctx, input)),
    ...times(4, () => reverseTransaction(operator, input)),
  ]);
  expect(points.tally).toEqual({ ok: 1, RESOURCE_003: 7 });
  expect((await pointsOf(world, resident.userId)).balance).toBe(5_000);

  const couponNo = await useCouponAt(world, shop);
  const coupons = await atOnce(
    world,
    times(8, () => voidTransaction(shop.ctx, { transactionNo: couponNo, reason })),
  );
  expect(coupons.tally).toEqual({ ok: 1, RESOURCE_003: 7 });
  expect(await owedTo(world, shop.businessId)).toBe(0);
});

test("points that end as their use is taken back go to their budget once, whichever comes first", async () => {
  await givePoints(world, await signUp(world), 1);
  for (const expiryFirst of [false, true]) {
    const shop = await openShop(world);
    const resident = await signUp(world);
    const before = (await budgetOf(world)).coupon;
    const expiresAt = new Date(world.clock().getTime() + 60_000);
    await givePoints(world, resident, 5_000, { expiresAt });
    const qrCode = await pointsQr(resident);
    const { transactionNo } = await useMileage(shop.ctx, { qrCode, amount: 2_000 });
    world.clock.set(expiresAt);
    const calls = [
      ...times(2, () => reverseTransaction(operator, { transactionNo, reason })),
      ...times(2, () => expireDuePoints(world.system())),
    ];
    const { tally } = await colliding<unknown>(
      world,
      rows.points(resident.userId),
      expiryFirst ? calls.toReversed() : calls,
    );
    expect(tally).toEqual({ ok: 3, RESOURCE_003: 1 });
    const statement = await world.db
      .select({ type: mileageTransactions.type, amount: mileageTransactions.amount })
      .from(mileageTransactions)
      .where(eq(mileageTransactions.userId, resident.userId));
    const sumOf = (type: string) =>
      statement.filter((line) => line.type === type).reduce((sum, { amount }) => sum + amount, 0);
    expect([sumOf("earn"), sumOf("use"), sumOf("refund"), sumOf("expire")]).toEqual([
      5_000, 2_000, 2_000, 5_000,
    ]);
    expect((await pointsOf(world, resident.userId)).balance).toBe(0);
    expect((await budgetOf(world)).coupon).toEqual(before);
    expect(await owedTo(world, shop.businessId)).toBe(0);
  }
});

test("a void and a settlement of one use at once are one or the other, whichever comes first", async () => {
  for (const voidedFirst of [false, true]) {
    const shop = await openShop(world);
    const transactionNo = await useCouponAt(world, shop);
    const calls = [
      () => requested(world, shop),
      () => voidTransaction(shop.ctx, { transactionNo, reason }),
    ];
    const { tally } = await colliding<unknown>(
      world,
      rows.use(transactionNo),
      voidedFirst ? calls.toReversed() : calls,
    );
    expect([
      { ok: 1, SETTLEMENT_004: 1 },
      { ok: 1, RESOURCE_003: 1 },
    ]).toContainEqual(tally);
    expect(await owesBack(shop)).toBe(0);
  }
});

test("a reversal beside a request, an approval or a rejection takes the use back once, from where it is", async () => {
  for (const beside of ["request", "approve", "reject", "cancel"] as const) {
    const shop = await openShop(world);
    const transactionNo = await useCouponAt(world, shop);
    const id = beside === "request" ? "" : await requested(world, shop);
    const other = {
      request: () => requested(world, shop),
      approve: () => approveSettlement(operator, { id, approved: true }),
      reject: () => rejectSettlement(operator, { id, reason }),
      cancel: () => cancelSettlement(shop.ctx, { id }),
    }[beside];
    const { tally } = await atOnce<unknown>(world, [
      other,
      () => reverseTransaction(operator, { transactionNo, reason }),
    ]);
    expect(tally.ok).toBeGreaterThanOrEqual(1);
    const held = await owedTo(world, shop.businessId);
    expect([0, -10_000]).toContain(await owesBack(shop));
    expect([0, 10_000]).toContain(held);
  }
});

test("requests for two days at once deduct what a shop owes back once", async () => {
  const shop = await openShop(world);
  const transactionNo = await useCouponAt(world, shop, 6_000);
  const id = await requested(world, shop);
  await approveSettlement(operator, { id, approved: true });
  await reverseTransaction(operator, { transactionNo, reason });
  await useCouponAt(world, shop, 5_000);
  world.clock.advance(86_400_000);
  await useCouponAt(world, shop, 5_000);
  const today = world.clock();
  const yesterday = new Date(today.getTime() - 86_400_000);
  await markPaid(operator, { id, outcome: "paid" });

  const { tally, answers } = await colliding(world, rows.owedTo(shop.businessId), [
    () => requestFor(shop, today),
    () => requestFor(shop, yesterday),
  ]);

  expect(tally).toEqual({ ok: 2 });
  expect(answers.map(({ totalAmount }) => totalAmount).toSorted((a, b) => a - b)).toEqual([
    0, 4_000,
  ]);
  expect(await owesBack(shop)).toBe(0);
});

test("customers go on using coupons at a shop whose uses are being voided, without a circle of waiting", async () => {
  const shop = await openShop(world);
  const used = [];
  for (let index = 0; index < 8; index += 1) used.push(await useCouponAt(world, shop, 2_000));
  const { tally } = await atOnce<unknown>(world, [
    ...used.map((transactionNo) => () => voidTransaction(shop.ctx, { transactionNo, reason })),
    ...times(8, () => useCouponAt(world, shop, 2_000)),
  ]);
  expect(tally).toEqual({ ok: 16 });
  expect(await owedTo(world, shop.businessId)).toBe(16_000);
});
