import { expect, test } from "vitest";
import { openBudget, signUp } from "../../src/testing/index.js";
import { colliding, times } from "../support/at-once.js";
import { budgetOf } from "../support/books.js";
import {
  COST,
  denied,
  holdingsOf,
  join,
  nothing,
  outcomeOf,
  referralFunds,
  referrersOf,
  rewardsFor,
  visit,
} from "../support/invitations.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;

const world = await testWorld();

/** An address that nobody else of this file signs up from. */
const newAddress = () => `192.0.2.${world.next()}`;

test("a referrer is rewarded for five sign-ups in any 24 hours, also when more come at once", async () => {
  const referrer = await signUp(world);
  const { answers } = await colliding(
    world,
    await referralFunds(world),
    times(8, () => join(world, referrer)),
  );

  const outcomes = answers.map((one) => outcomeOf(one)?.reason ?? "paid");
  expect(outcomes.filter((outcome) => outcome === "paid")).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === "referrer_daily_limit")).toHaveLength(3);
  expect(await holdingsOf(world, referrer)).toMatchObject({ points: 2_500 });

  world.clock.advance(DAY_MS - 1);
  expect(outcomeOf(await join(world, referrer))).toEqual(denied("referrer_daily_limit"));
  world.clock.advance(1);
  expect(outcomeOf(await join(world, referrer))).toEqual({ status: "paid" });
});

test("three sign-ups from one address are rewarded in any 24 hours, also when more come at once", async () => {
  const ip = newAddress();
  const referrers = await referrersOf(world, 8);

  const { answers } = await colliding(
    world,
    await referralFunds(world),
    referrers.map((referrer) => () => join(world, referrer, { ip })),
  );

  const outcomes = answers.map((one) => outcomeOf(one)?.reason ?? "paid");
  expect(outcomes.filter((outcome) => outcome === "paid")).toHaveLength(3);
  expect(outcomes.filter((outcome) => outcome === "ip_limit")).toHaveLength(5);
  const last = await signUp(world);
  world.clock.advance(DAY_MS);
  expect(outcomeOf(await join(world, last, { ip }))).toEqual({ status: "paid" });
});

test("the address of the sign-up counts, wherever the invite link was opened", async () => {
  const ip = newAddress();
  const outcomes = [];
  for (let index = 0; index < 4; index += 1) {
    const referrer = await signUp(world);
    const visitId = await visit(world, referrer, newAddress());
    outcomes.push(outcomeOf(await join(world, referrer, { visitId, ip })));
  }
  const paid = { status: "paid" };
  expect(outcomes).toEqual([paid, paid, paid, denied("ip_limit")]);
});

test("sign-ups at once never promise more than the referral budget; the referrers of the rest wait", async () => {
  world.clock.set(new Date("2027-05-10T10:00:00+09:00"));
  await openBudget(world, { referral: 4 * COST - 1 });
  const referrers = await referrersOf(world, 8);

  const { answers } = await colliding(
    world,
    await referralFunds(world),
    referrers.map((referrer) => () => join(world, referrer)),
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
    expect(await holdingsOf(world, referee)).toEqual(nothing);
    expect(await rewardsFor(world, referee)).toMatchObject([
      { side: "referee", amount: 0, status: "cancelled", reason: "budget_exceeded" },
      { side: "referrer", amount: 500, status: "pending", reason: "budget_exceeded" },
    ]);
  }
});
