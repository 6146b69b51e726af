import { referralRewards, userCoupons } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ensureMonth } from "../../src/budget/index.js";
import { monthOf } from "../../src/index.js";
import { trackVisit } from "../../src/referral/index.js";
import { openBudget, type Resident, signUp } from "../../src/testing/index.js";
import { colliding, times } from "../support/at-once.js";
import { budgetOf, pointsOf } from "../support/books.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;
/** Referrer 500 P, referee 5,000 P, welcome coupon 5,000, visitor coupon 3,000. */
const COST = 13_500;

const world = await testWorld();

/** An address that nobody else of this file signs up from. */
const newAddress = () => `192.0.2.${world.next()}`;

async function visit(referrer: Resident, ip?: string): Promise<string> {
  const tracked = await trackVisit(world.visitor(ip), { referralCode: referrer.code });
  return tracked.visitId;
}

const join = (referrer: Resident, options: Parameters<typeof signUp>[1] = {}) =>
  signUp(world, { referralCode: referrer.code, ...options });

/** Every sign-up by invitation comes to need the referral budget, after it has counted. */
async function budget() {
  await world.db.transaction((tx) => ensureMonth(world.system(), tx, monthOf(world.clock())));
  return rows.budget(world, "referral");
}

const outcomeOf = ({ signUp: { rewards } }: Resident) => rewards.referral;

const denied = (reason: string) => ({ status: "denied", reason });

async function holdingsOf({ userId }: Resident) {
  const [{ balance }, coupons] = await Promise.all([
    pointsOf(world, userId),
    world.db
      .select({ type: userCoupons.type, value: userCoupons.discountValue })
      .from(userCoupons)
      .where(eq(userCoupons.userId, userId))
      .orderBy(userCoupons.discountValue),
  ]);
  return { points: balance, coupons };
}

const nothing = { points: 0, coupons: [] };

async function expectNothingFor(referrer: Resident, referee: Resident, reason: string) {
  expect(outcomeOf(referee)).toEqual(denied(reason));
  expect(await holdingsOf(referee)).toEqual(nothing);
  expect(await rewardsFor(referee)).toEqual([
    { side: "referee", userId: referee.userId, amount: 0, status: "denied", reason },
    { side: "referrer", userId: referrer.userId, amount: 0, status: "denied", reason },
  ]);
}

async function rewardsFor({ userId }: Resident) {
  return world.db
    .select({
      side: referralRewards.side,
      userId: referralRewards.userId,
      amount: referralRewards.amount,
      status: referralRewards.status,
      reason: referralRewards.reason,
    })
    .from(referralRewards)
    .where(eq(referralRewards.referredUserId, userId))
    .orderBy(referralRewards.amount, referralRewards.userId)
    .then((rows) => rows.toSorted((a, b) => a.side.localeCompare(b.side)));
}

test("a sign-up by invitation pays both sides at once", async () => {
  const referrer = await signUp(world);
  const referee = await join(referrer, { visitId: await visit(referrer) });

  expect(outcomeOf(referee)).toEqual({ status: "paid" });
  expect(await holdingsOf(referrer)).toEqual({ points: 500, coupons: [] });
  expect(await holdingsOf(referee)).toEqual({
    points: 5_000,
    coupons: [
      { type: "basic", value: 3_000 },
      { type: "signup", value: 5_000 },
    ],
  });
});

test("the visitor coupon is given within an hour of the visit and not a moment later", async () => {
  const referrer = await signUp(world);
  const [first, second] = [await visit(referrer), await visit(referrer)];
  world.clock.advance(3_600 * SECOND_MS);
  const inTime = await join(referrer, { visitId: first });
  world.clock.advance(1);
  const late = await join(referrer, { visitId: second });

  expect((await holdingsOf(inTime)).coupons).toHaveLength(2);
  expect((await holdingsOf(late)).coupons).toEqual([{ type: "signup", value: 5_000 }]);
});

test("without a code there is no bonus, and an unknown code does not stand in the way", async () => {
  expect(await holdingsOf(await signUp(world))).toEqual(nothing);
  const stranger = await signUp(world, { referralCode: "BUZZ-000000" });
  expect(outcomeOf(stranger)).toEqual(denied("unknown_code"));
  expect(await holdingsOf(stranger)).toEqual(nothing);
});

test("nobody is rewarded for inviting their own phone", async () => {
  const referrer = await signUp(world, { phone: "010-9999-0001" });
  const referee = await join(referrer, { phone: "01099990001" });
  await expectNothingFor(referrer, referee, "self_referral");
  expect(await holdingsOf(referrer)).toEqual(nothing);
});

test("a visit converts for 30 days and not a moment longer", async () => {
  const referrer = await signUp(world);
  const [first, second] = [await visit(referrer), await visit(referrer)];
  world.clock.advance(30 * DAY_MS);
  expect(outcomeOf(await join(referrer, { visitId: first }))).toEqual({ status: "paid" });
  world.clock.advance(1);
  await expectNothingFor(referrer, await join(referrer, { visitId: second }), "visit_expired");
});

test("a visit converts once", async () => {
  const referrer = await signUp(world);
  const visitId = await visit(referrer);
  await join(referrer, { visitId });
  await expectNothingFor(referrer, await join(referrer, { visitId }), "already_converted");
  expect(await holdingsOf(referrer)).toMatchObject({ points: 500 });
});

test("of eight sign-ups at once by one visit, one is rewarded", async () => {
  const referrer = await signUp(world);
  const visitId = await visit(referrer);
  const { answers } = await colliding(
    world,
    await budget(),
    times(8, () => join(referrer, { visitId })),
  );
  const outcomes = answers.map((one) => outcomeOf(one)?.reason ?? "paid");
  expect(outcomes.toSorted()).toEqual([...Array(7).fill("already_converted"), "paid"]);
  expect(await holdingsOf(referrer)).toMatchObject({ points: 500 });
});

test("a referrer is rewarded for five sign-ups in any 24 hours, also when more come at once", async () => {
  const referrer = await signUp(world);
  const { answers } = await colliding(
    world,
    await budget(),
    times(8, () => join(referrer)),
  );

  const outcomes = answers.map((one) => outcomeOf(one)?.reason ?? "paid");
  expect(outcomes.filter((outcome) => outcome === "paid")).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === "referrer_daily_limit")).toHaveLength(3);
  expect(await holdingsOf(referrer)).toMatchObject({ points: 2_500 });

  world.clock.advance(DAY_MS - 1);
  expect(outcomeOf(await join(referrer))).toEqual(denied("referrer_daily_limit"));
  world.clock.advance(1);
  expect(outcomeOf(await join(referrer))).toEqual({ status: "paid" });
});

test("three sign-ups from one address are rewarded in any 24 hours, also when more come at once", async () => {
  const ip = newAddress();
  const referrers = [];
  for (let index = 0; index < 8; index += 1) referrers.push(await signUp(world));

  const { answers } = await colliding(
    world,
    await budget(),
    referrers.map((referrer) => () => join(referrer, { ip })),
  );

  const outcomes = answers.map((one) => outcomeOf(one)?.reason ?? "paid");
  expect(outcomes.filter((outcome) => outcome === "paid")).toHaveLength(3);
  expect(outcomes.filter((outcome) => outcome === "ip_limit")).toHaveLength(5);
  const last = await signUp(world);
  world.clock.advance(DAY_MS);
  expect(outcomeOf(await join(last, { ip }))).toEqual({ status: "paid" });
});

test("the address of the sign-up counts, wherever the invite link was opened", async () => {
  const ip = newAddress();
  const outcomes = [];
  for (let index = 0; index < 4; index += 1) {
    const referrer = await signUp(world);
    const visitId = await visit(referrer, newAddress());
    outcomes.push(outcomeOf(await join(referrer, { visitId, ip })));
  }
  const paid = { status: "paid" };
  expect(outcomes).toEqual([paid, paid, paid, denied("ip_limit")]);
});

test("sign-ups at once never promise more than the referral budget; the referrers of the rest wait", async () => {
  world.clock.set(new Date("2027-05-10T10:00:00+09:00"));
  await openBudget(world, { referral: 4 * COST - 1 });
  const referrers = [];
  for (let index = 0; index < 8; index += 1) referrers.push(await signUp(world));

  const { answers } = await colliding(
    world,
    await budget(),
    referrers.map((referrer) => () => join(referrer)),
  );

  const paid = answers.filter((one) => outcomeOf(one)?.status === "paid");
  const waiting = answers.filter((one) => outcomeOf(one)?.status === "pending");
  expect([paid.length, waiting.length]).toEqual([3, 5]);
  expect((await budgetOf(world)).referral).toEqual({
    budget: 4 * COST - 1,
    executed: 0,
    reserved: 3 * COST,
    remaining: COST - 1,
  });
  for (const referee of waiting) {
    expect(outcomeOf(referee)).toEqual({ status: "pending", reason: "budget_exceeded" });
    expect(await holdingsOf(referee)).toEqual(nothing);
    expect(await rewardsFor(referee)).toMatchObject([
      { side: "referee", amount: 0, status: "cancelled", reason: "budget_exceeded" },
      { side: "referrer", amount: 500, status: "pending", reason: "budget_exceeded" },
    ]);
  }
});
