import { beforeEach, describe, expect, test } from "vitest";
import { emergencyControl, saveBudgetSettings } from "../../src/budget/index.js";
import { emergencyInput } from "../../src/budget/schemas.js";
import { monthOf } from "../../src/index.js";
import { trackVisit } from "../../src/referral/index.js";
import { givePoints, hireOperator, openBudget, signUp } from "../../src/testing/index.js";
import { atOnce, colliding, refused } from "../support/at-once.js";
import { budgetOf } from "../support/books.js";
import {
  COST,
  holdingsOf,
  join,
  outcomeOf,
  referralFunds,
  referrersOf,
  rewardsFor,
} from "../support/invitations.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);
// Here stages and the day alone are looked at.
await world.changeSettings({ budget_surge_hour_limit: null });
let month = 0;

beforeEach(async () => {
  month += 1;
  world.clock.set(new Date(Date.UTC(2027, month, 10, 1)));
  await openBudget(world, { referral: 10_000_000 });
  await givePoints(world, await signUp(world), 5_000_000, { category: "referral" });
});

/** Sets this month's budget so that at least so many percent of it are used. */
async function use(percent: number, dailyLimit = 1_666_666) {
  const { budget, remaining } = (await budgetOf(world)).referral;
  const referral = Math.floor(((budget - remaining) * 100) / percent);
  await saveBudgetSettings(operator, {
    yearMonth: monthOf(world.clock()),
    totalBudget: referral,
    categories: { referral, coupon: 0, event: 0, settlement: 0 },
    controls: { dailyLimit },
  });
}

const control = (input: Record<string, unknown>) =>
  emergencyControl(operator, emergencyInput.parse({ reason: "A test of every effect.", ...input }));

/** Somebody signs up by invitation: what both sides have, and what is recorded of it. */
async function invitation() {
  const referrer = await signUp(world);
  const referee = await join(world, referrer);
  const { points, coupons } = await holdingsOf(world, referee);
  return {
    outcome: outcomeOf(referee),
    referrer: (await holdingsOf(world, referrer)).points,
    referee: points,
    coupons: coupons.map(({ value }) => value),
    rewards: await rewardsFor(world, referee),
  };
}

const full = {
  outcome: { status: "paid" },
  referrer: 500,
  referee: 5_000,
  coupons: [3_000, 5_000],
};

const withheld = (reason: string) => ({
  outcome: { status: "pending", reason },
  referrer: 0,
  referee: 0,
  coupons: [],
  rewards: [
    { side: "referee", amount: 0, status: "cancelled", reason },
    { side: "referrer", amount: 500, status: "pending", reason },
  ],
});

const couponsStopped = { refereeCoupon: "stopped", visitorCoupon: "stopped" };

describe("stages", () => {
  test.each([
    [70, full],
    [
      85,
      {
        outcome: { status: "paid" },
        referrer: 350,
        referee: 3_500,
        coupons: [3_000, 5_000],
        rewards: [
          { amount: 3_500, status: "paid", reason: null, leftOut: { points: "reduced" } },
          { amount: 350, status: "paid", reason: null, leftOut: { points: "reduced" } },
        ],
      },
    ],
    [
      95,
      {
        outcome: { status: "paid", reason: "stopped" },
        referrer: 100,
        referee: 100,
        coupons: [],
        rewards: [
          { amount: 100, reason: "stopped", leftOut: { points: "reduced", ...couponsStopped } },
          { amount: 100, reason: null, leftOut: { points: "reduced" } },
        ],
      },
    ],
    [98, withheld("stopped")],
    [100, withheld("budget_exceeded")],
  ])("from %i percent on, until the rate falls again", async (percent, effect) => {
    await use(percent);
    expect(await invitation()).toMatchObject(effect);
    await use(50);
    expect(await invitation()).toMatchObject(full);
  });

  test("an invite link offers what a sign-up would bring", async () => {
    const { code: referralCode } = await signUp(world);
    const offered = () => trackVisit(world.visitor(), { referralCode });
    const offer = (mileage: number, couponAmount: number, amount: number, expiresIn: number) => ({
      signupBonus: { mileage, couponAmount },
      visitorCoupon: { amount, expiresIn },
    });
    for (const [percent, expected] of [
      [50, offer(5_000, 5_000, 3_000, 3_600)],
      [85, offer(3_500, 5_000, 3_000, 3_600)],
      [95, offer(100, 0, 0, 0)],
      [98, offer(0, 0, 0, 0)],
    ] as const) {
      await use(percent);
      expect(await offered()).toMatchObject(expected);
    }
  });
});

describe("switches", () => {
  test.each([
    ["referral", withheld("stopped")],
    [
      "signup_coupon",
      {
        outcome: { status: "paid", reason: "stopped" },
        referrer: 500,
        referee: 5_000,
        coupons: [],
        rewards: [
          { amount: 5_000, status: "paid", reason: "stopped", leftOut: couponsStopped },
          { amount: 500, status: "paid", reason: null, leftOut: {} },
        ],
      },
    ],
    ["new_coupon", { outcome: { status: "paid", reason: "stopped" }, referee: 5_000, coupons: [] }],
  ])("%s stopped, then resumed", async (service, effect) => {
    await control({ action: "limit_services", services: [service] });
    expect(await invitation()).toMatchObject(effect);
    await control({ action: "resume" });
    expect(await invitation()).toMatchObject(full);
  });

  test("rewards reduced by hand are those of 85 %", async () => {
    await control({ action: "reduce_rewards" });
    expect(await invitation()).toMatchObject({ referrer: 350, referee: 3_500 });
    await control({ action: "resume" });
    expect(await invitation()).toMatchObject(full);
  });

  test("new sign-ups stopped: nobody gets an account, then everybody again", async () => {
    await control({ action: "limit_services", services: ["new_signups"] });
    await expect(signUp(world)).rejects.toMatchObject({
      ...refused("BUDGET_002"),
      details: { service: "new_signups" },
    });
    await control({ action: "resume" });
    expect(await invitation()).toMatchObject(full);
  });
});

test("at 99 % sign-ups at once put nothing aside: all referrers wait", async () => {
  await use(99);
  const before = await budgetOf(world);
  const referrers = await referrersOf(world, 8);
  const { answers } = await atOnce(
    world,
    referrers.map((referrer) => () => join(world, referrer)),
  );
  expect(answers.map((referee) => outcomeOf(referee)?.status)).toEqual(Array(8).fill("pending"));
  expect(await budgetOf(world)).toEqual(before);
});

test("the day's limit bears so many sign-ups, also at once; the referrers of the rest wait for another day", async () => {
  await use(50, 3 * COST);
  const referrers = await referrersOf(world, 8);
  const { answers } = await colliding(
    world,
    await referralFunds(world),
    referrers.map((referrer) => () => join(world, referrer)),
  );
  const reasons = answers.map((referee) => outcomeOf(referee)?.reason ?? "none");
  expect(reasons.toSorted()).toEqual([...Array(5).fill("daily_limit"), ...Array(3).fill("none")]);
});

test("a month nobody has opened opens itself at the first sign-up", async () => {
  world.clock.set(new Date("2029-01-10T10:00:00+09:00"));
  expect(await invitation()).toMatchObject(full);
});
