import { rewardPolicies } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { emergencyControl } from "../../src/budget/index.js";
import { emergencyInput } from "../../src/budget/schemas.js";
import { mileageOpportunities } from "../../src/mileage/index.js";
import { hireOperator, type Resident, signUp } from "../../src/testing/index.js";
import { join } from "../support/invitations.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

type PolicyType = (typeof rewardPolicies.$inferSelect)["type"];

const setPolicy = (type: PolicyType, status: "active" | "inactive") =>
  world.db.update(rewardPolicies).set({ status }).where(eq(rewardPolicies.type, type));

async function waysOf({ ctx }: Resident, locale: "ko" | "en" = "en") {
  const { opportunities, ...rest } = await mileageOpportunities({ ...ctx, locale });
  const way = (type: PolicyType) => opportunities.find((one) => one.type === type);
  return { opportunities, way, ...rest };
}

test("the ways that are switched on, in the caller's language", async () => {
  const resident = await signUp(world);
  const { opportunities, summary, userStats } = await waysOf(resident);
  expect(opportunities).toEqual([
    {
      type: "referral_recommender",
      title: "Invite a friend",
      reward: 500,
      frequency: "per_referral",
      completed: false,
      available: true,
      progress: 0,
    },
    {
      type: "referral_referee",
      title: "Join by a friend's invitation",
      reward: 5_000,
      frequency: "once",
      completed: false,
      available: false,
      progress: 0,
    },
    {
      type: "review",
      title: "Write a review",
      reward: 50,
      frequency: "per_review",
      completed: false,
      available: false,
      progress: 0,
    },
  ]);
  expect(summary).toEqual({
    weeklyPotential: 17_500,
    totalOpportunities: 3,
    availableOpportunities: 1,
  });
  expect(userStats).toEqual({
    totalReferrals: 0,
    totalReviews: 0,
    loginCount: 1,
    referralCode: resident.code,
  });
  expect((await waysOf(resident, "ko")).way("review")).toMatchObject({ title: "리뷰 쓰기" });
});

test("what the caller has done is told", async () => {
  await setPolicy("signup", "active");
  const inviter = await signUp(world);
  const guests = [await join(world, inviter), await join(world, inviter)];
  const done = { completed: true, available: false, progress: 100 };
  const [first] = guests;
  if (first === undefined) throw new Error("nobody came");
  expect((await waysOf(first)).way("referral_referee")).toMatchObject(done);
  const ways = await waysOf(inviter);
  expect(ways.way("signup")).toMatchObject({ reward: 1_000, ...done });
  expect(ways.way("referral_recommender")).toMatchObject({ available: true, progress: 40 });
  expect(ways.userStats).toMatchObject({ totalReferrals: 2 });
  await setPolicy("signup", "inactive");
});

test("inviting is not offered beyond its limits or while it is stopped", async () => {
  const inviter = await signUp(world);
  for (let index = 0; index < 5; index += 1) await join(world, inviter);
  const usedUp = await waysOf(inviter);
  expect(usedUp.way("referral_recommender")).toMatchObject({ available: false, progress: 100 });
  expect(usedUp.summary).toMatchObject({ weeklyPotential: 0, availableOpportunities: 0 });

  const other = await signUp(world);
  await world.changeSettings({ referral_monthly_cap_per_user: 1_700 });
  expect((await waysOf(other)).summary).toMatchObject({ weeklyPotential: 1_500 });

  const operator = await hireOperator(world);
  const stop = { action: "pause", services: ["referral"], reason: "A pause of a test." };
  await emergencyControl(operator, emergencyInput.parse(stop));
  expect((await waysOf(other)).way("referral_recommender")).toMatchObject({ available: false });
});

test("a policy that operators switch off is no opportunity", async () => {
  await setPolicy("review", "inactive");
  const { opportunities } = await waysOf(await signUp(world));
  expect(opportunities.map(({ type }) => type)).toEqual([
    "referral_recommender",
    "referral_referee",
  ]);
});
