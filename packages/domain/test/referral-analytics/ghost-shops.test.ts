import { beforeEach, expect, test } from "vitest";
import { useCoupon } from "../../src/coupons/index.js";
import { useMileage } from "../../src/mileage/index.js";
import { referralAnalytics } from "../../src/referral-analytics/index.js";
import { analyticsInput } from "../../src/referral-analytics/schemas.js";
import { voidTransaction } from "../../src/reversals/index.js";
import {
  couponQr,
  giveCoupon,
  givePoints,
  hireOperator,
  openBudget,
  openShop,
  pointsQr,
  type Resident,
  type Shop,
  signUp,
} from "../../src/testing/index.js";
import { crowd } from "../support/crowd.js";
import { testWorld } from "../support/world.js";

const MONTH_MS = 40 * 24 * 3_600_000;

const world = await testWorld();
const operator = await hireOperator(world, "admin");

/** Each test has a month of its own. */
beforeEach(async () => {
  world.clock.advance(MONTH_MS);
  await openBudget(world, { referral: 1_000_000, coupon: 1_000_000 });
});

const suspected = async () =>
  (await referralAnalytics(operator, analyticsInput.parse({}))).suspiciousActivity.filter(
    ({ reason }) => reason === "ghost_shop_redemptions",
  );

async function use(person: Resident, shop: Shop, amount: number): Promise<string> {
  await givePoints(world, person, amount);
  const { transactionNo } = await useMileage(shop.ctx, { qrCode: await pointsQr(person), amount });
  return transactionNo;
}

/** So many people whom somebody invited, each by an address of their own and at another time. */
async function circleOf(inviter: Resident, count: number): Promise<Resident[]> {
  const circle: Resident[] = [];
  while (circle.length < count) {
    world.clock.advance(6 * 3_600_000);
    circle.push(await signUp(world, { referralCode: inviter.code }));
  }
  return circle;
}

async function everyoneUses(people: readonly Resident[], shop: Shop, amount: number) {
  const numbers: string[] = [];
  for (const person of people) numbers.push(await use(person, shop, amount));
  return numbers;
}

/** People whom nobody invited use coupons. */
async function strangersUse(count: number, shop: Shop) {
  for (const person of await crowd(world, count)) {
    const coupon = await giveCoupon(world, person, { discountValue: 100 });
    const qrCode = await couponQr(person, coupon);
    await useCoupon(shop.ctx, { qrCode, purchaseAmount: 1_000 });
  }
}

test("a shop whose customers came by one code and go nowhere else is suspicious, from five on", async () => {
  const [inviter, few] = [await signUp(world), await signUp(world)];
  const [ghost, small] = [await openShop(world), await openShop(world)];
  const ring = await circleOf(inviter, 5);
  await everyoneUses(ring, ghost, 1_000);
  await everyoneUses(await circleOf(few, 4), small, 1_000);

  expect(await suspected()).toEqual([
    {
      code: inviter.code,
      reason: "ghost_shop_redemptions",
      details: {
        businessId: ghost.businessId,
        businessName: expect.any(String),
        customers: 5,
        invited: 5,
        shareOfTheirUses: 100,
        owed: 5_000,
      },
    },
  ]);
});

test("it stays suspicious until less than four fifths of what they use goes there", async () => {
  const inviter = await signUp(world);
  const [ghost, other] = [await openShop(world), await openShop(world)];
  const ring = await circleOf(inviter, 5);
  await everyoneUses(ring, ghost, 800);
  const [first] = ring;
  if (first === undefined) throw new Error("nobody came");
  await use(first, other, 1_000);
  expect(await suspected()).toMatchObject([
    { code: inviter.code, details: { shareOfTheirUses: 80 } },
  ]);
  await use(first, other, 1);
  expect(await suspected()).toEqual([]);
});

test("a shop with five times as many other customers is none, and what was taken back counts for nothing", async () => {
  const inviter = await signUp(world);
  const [busy, quiet] = [await openShop(world), await openShop(world)];
  const ring = await circleOf(inviter, 5);
  await everyoneUses(ring, busy, 1_000);
  await strangersUse(20, busy);
  expect(await suspected()).toMatchObject([{ details: { customers: 25, invited: 5 } }]);
  await strangersUse(1, busy);
  expect(await suspected()).toEqual([]);

  const second = await signUp(world);
  const [transactionNo = ""] = await everyoneUses(await circleOf(second, 5), quiet, 1_000);
  expect(await suspected()).toMatchObject([{ code: second.code }]);
  await voidTransaction(quiet.ctx, { transactionNo, reason: "The guest took it back." });
  expect(await suspected()).toEqual([]);
});
