import { outbox, userCoupons, users } from "@buzz/db/schema";
import { asc, desc, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { register } from "../../src/auth/register.js";
import { registerInput } from "../../src/auth/schemas.js";
import { newId } from "../../src/index.js";
import { PASSWORD, type Resident, signUp } from "../../src/testing/index.js";
import { colliding, times } from "../support/at-once.js";
import {
  denied,
  holdingsOf,
  join,
  nothing,
  outcomeOf,
  referralFunds,
  rewardsFor,
  visit,
} from "../support/invitations.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

const world = await testWorld();

async function expectNothingFor(referrer: Resident, referee: Resident, reason: string) {
  expect(outcomeOf(referee)).toEqual(denied(reason));
  expect(await holdingsOf(world, referee)).toEqual(nothing);
  const row = { amount: 0, status: "denied", reason, leftOut: {} };
  expect(await rewardsFor(world, referee)).toEqual([
    { side: "referee", userId: referee.userId, ...row },
    { side: "referrer", userId: referrer.userId, ...row },
  ]);
}

test("a sign-up by invitation pays both sides at once", async () => {
  const referrer = await signUp(world);
  const referee = await join(world, referrer, { visitId: await visit(world, referrer) });

  expect(outcomeOf(referee)).toEqual({ status: "paid" });
  expect(await holdingsOf(world, referrer)).toEqual({ points: 500, coupons: [] });
  expect(await holdingsOf(world, referee)).toEqual({
    points: 5_000,
    coupons: [
      { type: "basic", value: 3_000 },
      { type: "signup", value: 5_000 },
    ],
  });
  const row = { status: "paid", reason: null, leftOut: {} };
  expect(await rewardsFor(world, referee)).toEqual([
    { side: "referee", userId: referee.userId, amount: 5_000, ...row },
    { side: "referrer", userId: referrer.userId, amount: 500, ...row },
  ]);
});

test("a sign-up with a code and no visit pays both sides although time goes on meanwhile", async () => {
  const referrer = await signUp(world);
  let passed = 0;
  const clock = () => new Date(world.clock().getTime() + passed++);
  const { rewards } = await register(
    { ...world.visitor(`192.0.2.${world.next() % 250}`), clock },
    registerInput.parse({
      email: `unvisited-${world.next()}@people.example`,
      password: PASSWORD,
      name: "Unvisited Person",
      referralCode: referrer.code,
    }),
  );
  expect(rewards.referral).toEqual({ status: "paid" });
  expect(await holdingsOf(world, referrer)).toEqual({ points: 500, coupons: [] });
});

test("a conversion is told to both sides", async () => {
  const referrer = await signUp(world);
  const referee = await join(world, referrer);
  const told = await world.db
    .select({ topic: outbox.topic, to: outbox.recipientId, payload: outbox.payload })
    .from(outbox)
    .where(inArray(outbox.recipientId, [referrer.userId, referee.userId]))
    .orderBy(asc(outbox.seq));
  const [coupon, other] = await world.db
    .select({ userCouponId: userCoupons.id })
    .from(userCoupons)
    .where(eq(userCoupons.userId, referee.userId))
    .orderBy(desc(userCoupons.discountValue));
  const { userId: referredUserId } = referee;
  expect(told).toEqual([
    { topic: "mileage.changed", to: referrer.userId, payload: { amount: 500 } },
    { topic: "mileage.changed", to: referee.userId, payload: { amount: 5_000 } },
    { topic: "coupon.issued", to: referee.userId, payload: coupon },
    { topic: "coupon.issued", to: referee.userId, payload: other },
    {
      topic: "referral.conversion",
      to: referrer.userId,
      payload: { referredUserId, amount: 500, status: "paid" },
    },
  ]);
});

test("the visitor coupon is given within an hour of the visit and not a moment later", async () => {
  const referrer = await signUp(world);
  const [first, second] = [await visit(world, referrer), await visit(world, referrer)];
  world.clock.advance(3_600 * SECOND_MS);
  const inTime = await join(world, referrer, { visitId: first });
  world.clock.advance(1);
  const late = await join(world, referrer, { visitId: second });

  expect((await holdingsOf(world, inTime)).coupons).toHaveLength(2);
  expect((await holdingsOf(world, late)).coupons).toEqual([{ type: "signup", value: 5_000 }]);
});

test("without a code there is no bonus, and an unknown code does not stand in the way", async () => {
  expect(await holdingsOf(world, await signUp(world))).toEqual(nothing);
  const stranger = await signUp(world, { referralCode: "BUZZ-000000" });
  expect(outcomeOf(stranger)).toEqual(denied("unknown_code"));
  expect(await holdingsOf(world, stranger)).toEqual(nothing);
});

test("nobody is rewarded for inviting their own phone", async () => {
  const referrer = await signUp(world, { phone: "010-9999-0001" });
  const referee = await join(world, referrer, { phone: "01099990001" });
  await expectNothingFor(referrer, referee, "self_referral");
  expect(await holdingsOf(world, referrer)).toEqual(nothing);
});

test("a visit converts for 30 days and not a moment longer", async () => {
  const referrer = await signUp(world);
  const [first, second] = [await visit(world, referrer), await visit(world, referrer)];
  world.clock.advance(30 * DAY_MS);
  expect(outcomeOf(await join(world, referrer, { visitId: first }))).toEqual({ status: "paid" });
  world.clock.advance(1);
  await expectNothingFor(
    referrer,
    await join(world, referrer, { visitId: second }),
    "visit_expired",
  );
});

test("a visit converts once", async () => {
  const referrer = await signUp(world);
  const visitId = await visit(world, referrer);
  await join(world, referrer, { visitId });
  await expectNothingFor(referrer, await join(world, referrer, { visitId }), "already_converted");
  expect(await holdingsOf(world, referrer)).toMatchObject({ points: 500 });
});

test("of eight sign-ups at once by one visit, one is rewarded", async () => {
  const referrer = await signUp(world);
  const visitId = await visit(world, referrer);
  const { answers } = await colliding(
    world,
    await referralFunds(world),
    times(8, () => join(world, referrer, { visitId })),
  );
  const outcomes = answers.map((one) => outcomeOf(one)?.reason ?? "paid");
  expect(outcomes.toSorted()).toEqual([...Array(7).fill("already_converted"), "paid"]);
  expect(await holdingsOf(world, referrer)).toMatchObject({ points: 500 });
});

test("a visit that is none of the code's brings nothing", async () => {
  const [referrer, other] = [await signUp(world), await signUp(world)];
  for (const visitId of [newId(), await visit(world, other)])
    await expectNothingFor(referrer, await join(world, referrer, { visitId }), "unknown_visit");
});

test("without a known address both sides wait: nothing is paid unchecked", async () => {
  const referrer = await signUp(world);
  const input = { email: "nowhere@buzz.example", password: PASSWORD, name: "김무명" };
  const { user, rewards } = await register(
    world.visitor(),
    registerInput.parse({ ...input, referralCode: referrer.code }),
  );
  const reason = "check_unavailable";
  expect(rewards).toEqual({
    signupBonus: null,
    visitorCoupon: null,
    referral: { status: "pending", reason },
  });
  expect(await rewardsFor(world, { userId: user.id })).toMatchObject([
    { side: "referee", amount: 0, status: "cancelled", reason },
    { side: "referrer", amount: 500, status: "pending", reason },
  ]);
  expect(await holdingsOf(world, referrer)).toEqual(nothing);
});

test("the code of an account that is no user's any more is unknown", async () => {
  const referrer = await signUp(world);
  await world.db.update(users).set({ role: "business" }).where(eq(users.id, referrer.userId));
  expect(outcomeOf(await join(world, referrer))).toEqual(denied("unknown_code"));
});
