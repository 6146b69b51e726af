import { budgetSettings, budgetSwitches } from "@buzz/db/schema";
import { expect, test } from "vitest";
import { availableRewards, claimReward } from "../../src/rewards/index.js";
import { claimInput } from "../../src/rewards/schemas.js";
import { givePoints, openBudget, type Resident, signUp } from "../../src/testing/index.js";
import { colliding, refused, times } from "../support/at-once.js";
import { budgetOf, pointsOf } from "../support/books.js";
import { invited, invitedTimes, rewardsOf } from "../support/rewards.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

const claim = ({ ctx }: Resident, referralIds?: string[]) =>
  claimReward(ctx, claimInput.parse({ rewardType: "mileage", referralIds }));

test("rewards that wait are paid together, at the tier of the day, and nothing is left", async () => {
  const referrer = await signUp(world);
  await invitedTimes(world, referrer, 9, { status: "paid" });
  await invitedTimes(world, referrer, 2);
  await invited(world, referrer, { status: "denied", reason: "ip_limit" });

  expect(await availableRewards(referrer.ctx)).toMatchObject({
    unclaimedReferrals: [{ reason: "stopped" }, { reason: "stopped" }],
    tier: "silver",
    availableRewards: { mileage: 1_200, discountQR: 10 },
  });
  expect(await claim(referrer)).toEqual({
    type: "mileage",
    amount: 1_200,
    referralCount: 2,
    tier: "silver",
    multiplier: 1.2,
  });
  expect(await pointsOf(world, referrer.userId)).toMatchObject({ balance: 1_200 });
  expect(await availableRewards(referrer.ctx)).toMatchObject({
    unclaimedReferrals: [],
    availableRewards: { mileage: 0, discountQR: 0 },
  });
  await expect(claim(referrer)).rejects.toMatchObject(refused("REFERRAL_004"));
});

test("of eight claims of the same rewards at once, one pays", async () => {
  const referrer = await signUp(world);
  await invitedTimes(world, referrer, 3);

  const { tally } = await colliding(
    world,
    rows.points(referrer.userId),
    times(8, () => claim(referrer)),
  );

  expect(tally).toEqual({ ok: 1, REFERRAL_004: 7 });
  expect(await pointsOf(world, referrer.userId)).toMatchObject({ balance: 1_500 });
});

test("those that are named are paid, the others go on waiting", async () => {
  const referrer = await signUp(world);
  const [first = "", second = ""] = await invitedTimes(world, referrer, 2);

  expect(await claim(referrer, [first, first])).toMatchObject({ amount: 500, referralCount: 1 });
  expect(await rewardsOf(world, referrer)).toMatchObject([
    { id: first, status: "paid" },
    { id: second, status: "pending" },
  ]);
  expect(await claim(referrer, [first, second])).toMatchObject({ amount: 500, referralCount: 1 });
  await expect(claim(referrer, [first])).rejects.toMatchObject(refused("REFERRAL_004"));
});

test("somebody else's reward is not found, and one's own beside it stays", async () => {
  const [referrer, other] = [await signUp(world), await signUp(world)];
  const own = await invited(world, referrer);
  const foreign = await invited(world, other);

  await expect(claim(referrer, [own, foreign])).rejects.toMatchObject(refused("RESOURCE_001"));
  for (const one of [referrer, other])
    expect(await rewardsOf(world, one)).toMatchObject([{ status: "pending" }]);
});

test("what could not be checked is never paid", async () => {
  const referrer = await signUp(world);
  await invited(world, referrer, { reason: "check_unavailable" });
  expect(await availableRewards(referrer.ctx)).toMatchObject({ unclaimedReferrals: [] });
  await expect(claim(referrer)).rejects.toMatchObject(refused("REFERRAL_004"));
});

test("a switched-off service stops claims, and they work again when it resumes", async () => {
  const referrer = await signUp(world);
  await invited(world, referrer);
  await world.db
    .insert(budgetSwitches)
    .values({ service: "referral", action: "limit_services", reason: "a test of the switch" });

  await expect(claim(referrer)).rejects.toMatchObject({
    ...refused("BUDGET_002"),
    details: { service: "referral" },
  });
  await world.db.delete(budgetSwitches);
  expect(await claim(referrer)).toMatchObject({ amount: 500 });
});

test("claims at once stay within the limit of the day; the rest keep waiting", async () => {
  world.clock.set(new Date("2027-05-10T10:00:00+09:00"));
  await openBudget(world, { referral: 1_000_000 });
  await world.db.update(budgetSettings).set({ dailyLimit: 1_700 });
  const referrers = await Promise.all(times(5, () => signUp(world)).map((join) => join()));
  for (const referrer of referrers) await invited(world, referrer);

  const { tally } = await colliding(
    world,
    rows.budget(world, "referral"),
    referrers.map((referrer) => () => claim(referrer)),
  );

  expect(tally).toEqual({ ok: 3, BUDGET_001: 2 });
  expect((await budgetOf(world)).referral.reserved).toBe(1_500);
  const left = await Promise.all(referrers.map((one) => rewardsOf(world, one)));
  expect(left.flat().filter(({ status }) => status === "pending")).toHaveLength(2);
});

test("from 85 % on claims pay 30 % less, from 95 % at most 100 P, from 98 % nothing", async () => {
  world.clock.set(new Date("2027-06-10T10:00:00+09:00"));
  await openBudget(world, { referral: 100_000 });
  const [spender, referrer] = [await signUp(world), await signUp(world)];
  await invitedTimes(world, referrer, 4);
  const [first = "", second = "", ...others] = (await rewardsOf(world, referrer)).map(
    ({ id }) => id,
  );
  const spendUpTo = async (won: number) => {
    const { reserved } = (await budgetOf(world)).referral;
    await givePoints(world, spender, won - reserved, { category: "referral" });
  };

  await spendUpTo(85_000);
  expect(await claim(referrer, [first])).toMatchObject({ amount: 350 });
  await spendUpTo(95_000);
  expect(await claim(referrer, [second])).toMatchObject({ amount: 100 });
  await spendUpTo(98_000);
  await expect(claim(referrer, others)).rejects.toMatchObject(refused("BUDGET_002"));
});
