import { referralDays } from "@buzz/db/schema";
import { beforeEach, expect, test } from "vitest";
import { DAY_MS } from "../../src/index.js";
import { signUp } from "../../src/testing/index.js";
import { colliding, times } from "../support/at-once.js";
import {
  holdingsOf,
  join,
  outcomeOf,
  referralFunds,
  referrersOf,
  rewardsFor,
} from "../support/invitations.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
let month = 0;

beforeEach(async () => {
  month += 1;
  world.clock.set(new Date(`2027-0${month}-10T10:00:00+09:00`));
  await world.changeSettings({
    referral_daily_limit_per_referrer: 100,
    referral_monthly_cap_per_user: 50_000,
    referral_daily_cap_total: 500_000,
  });
});

const reasonOf = (person: Parameters<typeof outcomeOf>[0]) => outcomeOf(person)?.reason ?? "none";

test("a referrer gets the monthly cap and not a point more, also from sign-ups at once; referees are paid", async () => {
  await world.changeSettings({ referral_monthly_cap_per_user: 1_499 });
  const referrer = await signUp(world);
  const { answers } = await colliding(
    world,
    await referralFunds(world),
    times(8, () => join(world, referrer)),
  );

  expect(answers.map(reasonOf).toSorted()).toEqual([
    ...Array(6).fill("monthly_cap"),
    "none",
    "none",
  ]);
  expect(await holdingsOf(world, referrer)).toMatchObject({ points: 1_000 });
  for (const referee of answers) {
    expect(outcomeOf(referee)).toMatchObject({ status: "paid" });
    const { points, coupons } = await holdingsOf(world, referee);
    expect([points, coupons.length]).toEqual([5_000, 2]);
  }
  const capped = answers.find((referee) => reasonOf(referee) === "monthly_cap");
  if (capped === undefined) throw new Error("nobody met the cap");
  expect(await rewardsFor(world, capped)).toMatchObject([
    { side: "referee", amount: 5_000, status: "paid", reason: null },
    { side: "referrer", amount: 0, status: "denied", reason: "monthly_cap" },
  ]);
});

test("a new month in Seoul begins with a new cap", async () => {
  await world.changeSettings({ referral_monthly_cap_per_user: 500 });
  const referrer = await signUp(world);
  const joinsAt = async (at: string) => {
    world.clock.set(new Date(at));
    return reasonOf(await join(world, referrer));
  };
  expect(await joinsAt("2027-02-27T23:00:00+09:00")).toBe("none");
  expect(await joinsAt("2027-02-28T23:59:59+09:00")).toBe("monthly_cap");
  expect(await joinsAt("2027-03-01T00:00:00+09:00")).toBe("none");
  month = 3;
});

test("a sign-up that a cap denied the referrer still counts to the five of 24 hours, and to no tier", async () => {
  await world.changeSettings({
    referral_monthly_cap_per_user: 500,
    referral_daily_limit_per_referrer: 2,
  });
  const referrer = await signUp(world);
  const reasons = [];
  for (let index = 0; index < 3; index += 1) reasons.push(reasonOf(await join(world, referrer)));
  expect(reasons).toEqual(["none", "monthly_cap", "referrer_daily_limit"]);
});

test("all referrers together get the cap of a day and not a point more; referees are paid", async () => {
  await world.changeSettings({ referral_daily_cap_total: 1_499 });
  const referrers = await referrersOf(world, 8);
  const { answers } = await colliding(
    world,
    await referralFunds(world),
    referrers.map((referrer) => () => join(world, referrer)),
  );

  expect(answers.map(reasonOf).toSorted()).toEqual([...Array(6).fill("daily_cap"), "none", "none"]);
  const given = await Promise.all(referrers.map((referrer) => holdingsOf(world, referrer)));
  expect(given.reduce((sum, { points = 0 }) => sum + points, 0)).toBe(1_000);
  for (const referee of answers)
    expect(await holdingsOf(world, referee)).toMatchObject({ points: 5_000 });
  expect(await world.db.select().from(referralDays)).toContainEqual({
    day: world.clock().toISOString().slice(0, 10),
    referrerPoints: 1_000,
  });

  world.clock.advance(DAY_MS);
  expect(reasonOf(await join(world, await signUp(world)))).toBe("none");
});
