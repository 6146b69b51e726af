import {
  auditLogs,
  coupons,
  mileageTransactions,
  rewardPolicies,
  userCoupons,
} from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { openBudget, type Resident, signUp } from "../../src/testing/index.js";
import { colliding } from "../support/at-once.js";
import { budgetOf } from "../support/books.js";
import {
  holdingsOf,
  join,
  nothing,
  outcomeOf,
  referralFunds,
  referrersOf,
  rewardsFor,
} from "../support/invitations.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

type PolicyType = (typeof rewardPolicies.$inferSelect)["type"];

const setPolicy = (type: PolicyType, status: "active" | "inactive") =>
  world.db.update(rewardPolicies).set({ status }).where(eq(rewardPolicies.type, type));

const setTemplate = (slug: string, terms: Partial<typeof coupons.$inferInsert>) =>
  world.db.update(coupons).set(terms).where(eq(coupons.slug, slug));

/** Lets so many more visitor coupons be given. */
async function limitVisitorCoupons(left: number) {
  const [template] = await world.db.select().from(coupons).where(eq(coupons.slug, "visitor"));
  if (template === undefined) throw new Error("no visitor template");
  const issued = await world.db.$count(userCoupons, eq(userCoupons.couponId, template.id));
  await setTemplate("visitor", { totalQuantity: issued + left, remainingQuantity: left });
}

afterEach(async () => {
  await setPolicy("signup", "inactive");
  await setPolicy("referral_recommender", "active");
  await setPolicy("referral_referee", "active");
});

const bonusOf = ({ signUp: { rewards } }: Resident) => rewards.signupBonus;

async function recordedOf({ userId }: Resident) {
  const [row] = await world.db
    .select({ values: auditLogs.newValues })
    .from(auditLogs)
    .where(and(eq(auditLogs.entityId, userId), eq(auditLogs.action, "auth.register")));
  return row?.values;
}

test("the policy for signing up pays those who come without an invitation, out of the coupon budget", async () => {
  await setPolicy("signup", "active");
  const { referral, coupon } = await budgetOfNow();
  const resident = await signUp(world);

  expect(bonusOf(resident)).toEqual({ mileage: 1_000, coupon: null });
  expect(await holdingsOf(world, resident)).toEqual({ points: 1_000, coupons: [] });
  const after = await budgetOf(world);
  expect(after.coupon.reserved - coupon.reserved).toBe(1_000);
  expect(after.referral).toEqual(referral);
  const [line] = await world.db
    .select({ description: mileageTransactions.description })
    .from(mileageTransactions)
    .where(eq(mileageTransactions.userId, resident.userId));
  expect(line).toEqual({ description: "policy.signup" });

  const stranger = await signUp(world, { referralCode: "BUZZ-000000" });
  expect(bonusOf(stranger)).toEqual({ mileage: 1_000, coupon: null });
  expect(outcomeOf(stranger)).toEqual({ status: "denied", reason: "unknown_code" });
});

test("whoever comes by invitation gets the invitation's gifts instead, or none when it is denied", async () => {
  await setPolicy("signup", "active");
  const referrer = await signUp(world, { phone: "010-9999-0002" });
  expect(await holdingsOf(world, await join(world, referrer))).toMatchObject({ points: 5_000 });
  const self = await join(world, referrer, { phone: "010-9999-0002" });
  expect(await holdingsOf(world, self)).toEqual(nothing);
});

test("a policy that is not active pays nothing, or nothing automatically", async () => {
  expect(await holdingsOf(world, await signUp(world))).toEqual(nothing);
  await setPolicy("signup", "active");
  const type = eq(rewardPolicies.type, "signup");
  await world.db.update(rewardPolicies).set({ rewardType: "cash" }).where(type);
  expect(await holdingsOf(world, await signUp(world))).toEqual(nothing);
  await world.db.update(rewardPolicies).set({ rewardType: "point" }).where(type);
});

test.each([
  ["referral_recommender", 0, 5_000, 2],
  ["referral_referee", 500, 0, 0],
] as const)(
  "without the policy %s its side gets nothing",
  async (type, forReferrer, forReferee, count) => {
    await setPolicy(type, "inactive");
    const referrer = await signUp(world);
    const referee = await join(world, referrer);
    expect(await holdingsOf(world, referrer)).toMatchObject({ points: forReferrer });
    const { points, coupons: held } = await holdingsOf(world, referee);
    expect([points, held.length]).toEqual([forReferee, count]);
  },
);

test("a sign-up goes on without the bonus that the budget or a stage forbids, and says why", async () => {
  await setPolicy("signup", "active");
  world.clock.set(new Date("2027-02-10T10:00:00+09:00"));
  await openBudget(world, { coupon: 999, event: 1_000_000 });
  const poor = await signUp(world);
  expect([bonusOf(poor), await holdingsOf(world, poor)]).toEqual([null, nothing]);
  expect(await recordedOf(poor)).toMatchObject({ bonus: 0, reason: "budget_exceeded" });

  world.clock.set(new Date("2027-03-10T10:00:00+09:00"));
  await openBudget(world, { event: 1_000_000 });
  const late = await signUp(world);
  expect([bonusOf(late), await holdingsOf(world, late)]).toEqual([null, nothing]);
  expect(await recordedOf(late)).toMatchObject({ bonus: 0, reason: "stopped" });
});

test("a coupon that sells out among sign-ups at once is left out for the rest, who get everything else", async () => {
  world.clock.set(new Date("2027-04-10T10:00:00+09:00"));
  await openBudget(world, { referral: 1_000_000 });
  await limitVisitorCoupons(2);
  const referrers = await referrersOf(world, 6);
  const { answers } = await colliding(
    world,
    await referralFunds(world),
    referrers.map((referrer) => () => join(world, referrer)),
  );

  const held = await Promise.all(answers.map((referee) => holdingsOf(world, referee)));
  expect(held.map(({ points }) => points)).toEqual(Array(6).fill(5_000));
  expect(held.map(({ coupons: all }) => all.length).toSorted()).toEqual([1, 1, 1, 1, 2, 2]);
  const without = answers.find((_, index) => held[index]?.coupons.length === 1);
  if (without === undefined) throw new Error("everybody has both coupons");
  expect(without.signUp.rewards).toMatchObject({
    visitorCoupon: null,
    referral: { status: "paid", reason: "unavailable" },
  });
  expect(await rewardsFor(world, without)).toMatchObject([
    { status: "paid", amount: 5_000, leftOut: { visitorCoupon: "unavailable" } },
    { status: "paid", amount: 500, leftOut: {} },
  ]);
  expect((await budgetOf(world)).referral.reserved).toBe(6 * 10_500 + 2 * 3_000);
  await setTemplate("visitor", { totalQuantity: null, remainingQuantity: null });
});

test("coupons whose template is out of use or past its end are left out", async () => {
  await setTemplate("referee", { status: "inactive" });
  await setTemplate("visitor", { validUntil: world.clock() });
  const referee = await join(world, await signUp(world));
  expect(await holdingsOf(world, referee)).toEqual({ points: 5_000, coupons: [] });
  const leftOut = { refereeCoupon: "unavailable", visitorCoupon: "unavailable" };
  expect(await rewardsFor(world, referee)).toMatchObject([{ leftOut }, { leftOut: {} }]);
  await setTemplate("referee", { status: "active" });
  await setTemplate("visitor", { validUntil: null });
});

async function budgetOfNow() {
  await join(world, await signUp(world));
  return budgetOf(world);
}
