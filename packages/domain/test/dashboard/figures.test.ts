import { businesses } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { budgetExecutions, emergencyControl } from "../../src/budget/index.js";
import { executionsInput } from "../../src/budget/schemas.js";
import { analytics, dashboardOverview, recentActivity } from "../../src/dashboard/index.js";
import { monthlyReport } from "../../src/reports/index.js";
import { applyForShop } from "../../src/testing/index.js";
import { liveNovember } from "../support/november.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const { operator, cafe, other } = await liveNovember(world);

test("every figure of the dashboard is that of its rows", async () => {
  const overview = await dashboardOverview(operator, { timeframe: "week" });
  expect(overview).toMatchObject({
    overview: { totalUsers: 3, activeUsers: 2, totalBusinesses: 2, activeReferrers: 1 },
    // Referral: 2 × (500 P + 5,000 P + coupons of 5,000 and 3,000); settlement: 5,000. Executed: 1,000 + 5,000 + 5,000.
    budget: { total: 4_000_000, used: 32_000, remaining: 3_968_000, executionRate: 0.3 },
    todayStats: { newUsers: 1, qrScans: 1, settlements: 1, budgetUsed: 10_000 },
    alerts: [],
    summary: { transactions: 2, sales: 13_000, programmeShare: 6_000 },
    users: { total: 3, active: 2, new: 2 },
    businesses: { total: 2, new: 0, active: 2, pendingApplications: 0 },
    mileage: {
      balance: 10_000,
      earned: 11_000,
      used: 1_000,
      periodEarned: 11_000,
      periodUsed: 1_000,
    },
    coupons: {
      issued: 4,
      used: 1,
      discount: 5_000,
      periodIssued: 4,
      periodUsed: 1,
      periodDiscount: 5_000,
    },
    settlements: {
      requested: 1,
      amount: 5_000,
      pending: 0,
      paidAmount: 0,
      periodRequested: 1,
      periodAmount: 5_000,
    },
    timeframe: "week",
  });
  expect(overview.topBusinesses).toMatchObject([
    { id: other.businessId, transactions: 1, amount: 5_000 },
    { id: cafe.businessId, transactions: 1, amount: 1_000 },
  ]);
  expect((await dashboardOverview(operator, { timeframe: "month" })).users.new).toBe(3);
});

test("what the budget has used today is what its movements say", async () => {
  const { items } = await budgetExecutions(
    operator,
    executionsInput.parse({ startDate: "2026-11-25", endDate: "2026-11-25", limit: 100 }),
  );
  const executed = items.filter(({ kind }) => kind === "execute");
  const { todayStats } = await dashboardOverview(operator, { timeframe: "week" });
  expect(executed.reduce((sum, { amount }) => sum + amount, 0)).toBe(todayStats.budgetUsed);
});

test("charts have every day of Seoul, also those on which nothing happened", async () => {
  const users = await analytics(operator, { timeframe: "week", metric: "users" });
  expect(users).toMatchObject({
    metric: "users",
    summary: { totalUsers: 3, activeUsers: 2, newUsers: 2 },
    chartData: [
      { date: "2026-11-19", newUsers: 0, totalUsers: 1 },
      { date: "2026-11-20", newUsers: 0, totalUsers: 1 },
      { date: "2026-11-21", newUsers: 0, totalUsers: 1 },
      { date: "2026-11-22", newUsers: 0, totalUsers: 1 },
      { date: "2026-11-23", newUsers: 0, totalUsers: 1 },
      { date: "2026-11-24", newUsers: 1, totalUsers: 2 },
      { date: "2026-11-25", newUsers: 1, totalUsers: 3 },
    ],
  });
  const mileage = await analytics(operator, { timeframe: "year", metric: "mileage" });
  if (mileage.metric !== "mileage") throw new Error(mileage.metric);
  expect(mileage.chartData).toHaveLength(12);
  expect(mileage.chartData.at(-1)).toEqual({ date: "2026-11", earned: 11_000, used: 1_000 });
  expect(mileage.summary).toEqual({ balance: 10_000, earned: 11_000, used: 1_000 });
});

test("distributions have every category and type", async () => {
  const shops = await analytics(
    { ...operator, locale: "en" },
    { timeframe: "week", metric: "businesses" },
  );
  if (shops.metric !== "businesses") throw new Error(shops.metric);
  expect(shops.categoryDistribution).toHaveLength(5);
  expect(shops.categoryDistribution[0]).toEqual({
    category: "cafe",
    name: "Café",
    count: 2,
    transactions: 2,
    amount: 6_000,
  });
  const coupons = await analytics(operator, { timeframe: "week", metric: "coupons" });
  if (coupons.metric !== "coupons") throw new Error(coupons.metric);
  expect(coupons.typeDistribution).toContainEqual({
    type: "signup",
    issued: 2,
    used: 1,
    discount: 5_000,
  });
  expect(coupons.summary).toEqual({ issued: 4, used: 1, discount: 5_000 });
});

test("a month's report holds it against its targets", async () => {
  expect(await monthlyReport(operator, { yearMonth: "2026-11" })).toEqual({
    yearMonth: "2026-11",
    kpi: {
      newUsers: { target: 2_000, actual: 3, achievementRate: 0.2 },
      activeReferrers: { target: 100, actual: 1, achievementRate: 1 },
      businessParticipation: { target: 80, actual: 100, achievementRate: 125 },
    },
    // 27,000 of the referral budget for 3 users; 13,000 bought by those who came by referral.
    budgetEfficiency: { costPerUser: 9_000, referralROI: 0.48, settlementPerBusiness: 5_000 },
  });
});

test("of a month in which nothing happened, what cannot be told is absent", async () => {
  const none = { actual: null, achievementRate: null };
  expect(await monthlyReport(operator, { yearMonth: "2026-09" })).toMatchObject({
    kpi: { newUsers: { actual: 0, achievementRate: 0 }, businessParticipation: none },
    budgetEfficiency: { costPerUser: null, referralROI: null, settlementPerBusiness: null },
  });
});

test("the last things that happened, the newest first, with names masked", async () => {
  const { activities } = await recentActivity(operator, { limit: 4 });
  const shop = await nameOf(other.businessId);
  expect(activities.map(({ description }) => description)).toEqual([
    `${shop}에서 5,000원 정산을 요청했습니다.`,
    `김*님이 ${shop}에서 쿠폰으로 5,000원을 할인받았습니다.`,
    "김*님이 가입했습니다.",
    `홍*동님이 ${await nameOf(cafe.businessId)}에서 1,000P를 사용했습니다.`,
  ]);
  const inEnglish = await recentActivity({ ...operator, locale: "en" }, { limit: 3 });
  expect(inEnglish.activities[2]).toMatchObject({
    type: "user_registered",
    description: "김* signed up.",
    timestamp: new Date("2026-11-25T00:05:00+09:00"),
  });
});

test("what operators should look at comes first", async () => {
  await applyForShop(world);
  await emergencyControl(operator, {
    action: "limit_services",
    services: ["referral"],
    reason: "An attack is under way.",
  });
  const { alerts } = await dashboardOverview(operator, { timeframe: "week" });
  expect(alerts).toEqual([
    { type: "emergency", level: "critical", message: "긴급 중지 중인 서비스: 추천 보상" },
    {
      type: "application",
      level: "info",
      message: "검토를 기다리는 입점 신청이 1건 있습니다.",
    },
  ]);
});

async function nameOf(id: string): Promise<string> {
  const [shop] = await world.db
    .select({ name: businesses.businessName })
    .from(businesses)
    .where(eq(businesses.id, id));
  return shop?.name ?? "";
}
