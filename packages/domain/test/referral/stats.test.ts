import { describe, expect, test } from "vitest";
import { emergencyControl } from "../../src/budget/index.js";
import { emergencyInput } from "../../src/budget/schemas.js";
import { myReferralCode, myReferralLink, myReferralStats } from "../../src/referral/index.js";
import { statsInput } from "../../src/referral/schemas.js";
import { hireOperator, type Resident, signUp } from "../../src/testing/index.js";
import { join, visit } from "../support/invitations.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

/** 25 November 2026 is a Wednesday. */
const at = (day: string, time = "10:00") => world.clock.set(new Date(`${day}T${time}:00+09:00`));

const statsOf = ({ ctx }: Resident, timeframe?: string) =>
  myReferralStats(ctx, statsInput.parse({ timeframe }));

describe("what came of somebody's invitations", async () => {
  at("2026-10-31");
  const referrer = await signUp(world, { phone: "010-9999-0005" });
  const joinOn = async (day: string, options: Parameters<typeof join>[2] = {}) => {
    at(day);
    const visitId = await visit(world, referrer, options.ip);
    return join(world, referrer, { visitId, ...options });
  };
  const [first] = [await joinOn("2026-10-31"), await joinOn("2026-11-02", { ip: "198.51.100.1" })];
  await joinOn("2026-11-23", { ip: "198.51.100.1" });
  await joinOn("2026-11-24", { phone: "010-9999-0005" });
  const operator = await hireOperator(world);
  const control = (input: Record<string, unknown>) =>
    emergencyControl(operator, emergencyInput.parse({ reason: "A pause of a test.", ...input }));
  await control({ action: "pause", services: ["referral"] });
  await joinOn("2026-11-25");
  await control({ action: "resume" });
  await visit(world, referrer, "198.51.100.2");

  test("all of it: denied ones are not counted, waiting ones bring nothing yet", async () => {
    const { stats, ...rest } = await statsOf(referrer);
    expect(rest).toMatchObject({
      referralCode: referrer.code,
      tier: "bronze",
      tierBenefits: { multiplier: 1, next: { tier: "silver", remaining: 6 } },
    });
    expect(stats).toEqual({
      totalVisits: 6,
      totalConversions: 4,
      conversionRate: 66.7,
      totalRewards: 1_500,
      monthlyRank: 1,
      referrals: { total: 4, weekly: 2, monthly: 3, active: 2 },
      visits: { total: 6, weekly: 4, monthly: 5, unique: 2 },
      performance: { conversionRate: 66.7, totalMileageEarned: 1_500 },
    });
  });

  test.each([
    ["month", { totalVisits: 5, totalConversions: 3, conversionRate: 60, totalRewards: 1_000 }],
    ["week", { totalVisits: 4, totalConversions: 2, conversionRate: 50, totalRewards: 500 }],
  ])("those of this %s", async (timeframe, expected) => {
    expect((await statsOf(referrer, timeframe)).stats).toMatchObject(expected);
  });

  test("day by day of Seoul, today first", async () => {
    const { recentActivity } = await statsOf(referrer);
    expect(recentActivity).toHaveLength(30);
    expect(recentActivity.slice(0, 4)).toEqual([
      { date: "2026-11-25", visits: 2, conversions: 1, rewards: 0 },
      { date: "2026-11-24", visits: 1, conversions: 0, rewards: 0 },
      { date: "2026-11-23", visits: 1, conversions: 1, rewards: 500 },
      { date: "2026-11-22", visits: 0, conversions: 0, rewards: 0 },
    ]);
    expect(recentActivity.at(-1)).toMatchObject({ date: "2026-10-27" });
    expect((await statsOf(referrer, "week")).recentActivity).toHaveLength(7);
  });

  test("the code's own numbers agree", async () => {
    const { stats, tier, rewards } = await myReferralCode(referrer.ctx);
    expect({ stats, tier, rewards }).toEqual({
      stats: { totalReferrals: 4, monthlyReferrals: 3, totalMileageEarned: 1_500 },
      tier: "bronze",
      rewards: { recommenderReward: 500, refereeReward: 5_000 },
    });
  });

  test("somebody without any has zeros and no rank", async () => {
    const { stats } = await statsOf(first);
    expect(stats).toMatchObject({ totalVisits: 0, conversionRate: 0, monthlyRank: null });
  });
});

test("invite links say where they were shared", async () => {
  const { ctx, code } = await signUp(world);
  const { links, shortUrl, shareUrl } = await myReferralLink(ctx, { platform: "kakao" });
  expect(shortUrl).toBe(`http://localhost/invite/${code}`);
  expect(shareUrl).toBe(links.kakao);
  for (const [platform, link] of Object.entries(links))
    expect(link).toBe(`${shortUrl}?utm_source=${platform}&utm_medium=referral&utm_campaign=invite`);
  expect((await myReferralLink(ctx, {})).shareUrl).toBe(links.web);
});
