import { beforeAll, expect, test } from "vitest";
import {
  getTemplate,
  issueTemplate,
  listTemplates,
  templateStatistics,
  templateUsage,
} from "../../src/coupon-templates/index.js";
import { issueInput, listInput } from "../../src/coupon-templates/schemas.js";
import { useCoupon } from "../../src/coupons/index.js";
import { type AdminContext, addDays, dayOf } from "../../src/index.js";
import {
  couponQr,
  createTemplate,
  giveCoupon,
  hireOperator,
  openShop,
  type Resident,
  type Shop,
  signUp,
} from "../../src/testing/index.js";
import { crowd } from "../support/crowd.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

let operator: AdminContext;
let shop: Shop;
let resident: Resident;
beforeAll(async () => {
  operator = await hireOperator(world);
  shop = await openShop(world);
  resident = await signUp(world, { name: "홍길동", phone: "010-1234-5678" });
});

/** A template with three coupons: one used today, one expired, one in hand. */
async function templateWithHistory() {
  const template = await createTemplate(world, {
    name: "축제 쿠폰",
    applicableBusinesses: [shop.businessId],
    totalQuantity: 10,
  });
  const [early, late] = await crowd(world, 2);
  const give = (userId: string, expirationDays: number) =>
    issueTemplate(
      operator,
      issueInput.parse({ couponId: template.id, userIds: [userId], expirationDays }),
    );
  await give(early?.userId ?? "", 1);
  world.clock.advance(2 * 86_400_000);
  await give(late?.userId ?? "", 30);
  await give(resident.userId, 30);
  const { items } = await templateUsage(operator, { id: template.id, page: 1, limit: 10 });
  const mine = items.find(({ user }) => user.id === resident.userId);
  const qrCode = await couponQr(resident, { id: mine?.userCouponId ?? "" });
  await useCoupon(shop.ctx, { qrCode, purchaseAmount: 4_000 });
  return template;
}

test("a template is shown with what became of its coupons; holders are masked", async () => {
  const { id } = await templateWithHistory();

  expect(await getTemplate(operator, { id })).toMatchObject({
    coupon: { id, issuedCount: 3, usedCount: 1, totalQuantity: 10 },
    statistics: {
      issuedCount: 3,
      usedCount: 1,
      usageRate: 33.3,
      totalDiscountAmount: 4_000,
      remainingQuantity: 7,
      activeCount: 1,
      expiredCount: 1,
      cancelledCount: 0,
    },
    applicableBusinesses: [{ id: shop.businessId, category: "cafe" }],
    recentUsage: [
      {
        user: { id: resident.userId, name: "홍*동", phone: "010-****-5678" },
        usedAt: world.clock(),
        discountAmount: 4_000,
      },
    ],
  });
});

test("its usage tells of each coupon, newest first", async () => {
  const { id } = await templateWithHistory();
  const statusesOf = async (status?: "active" | "used" | "expired") => {
    const { items, pagination } = await templateUsage(operator, { id, status, page: 1, limit: 10 });
    expect(pagination.total).toBe(items.length);
    return items.map((item) => item.status);
  };

  expect(await statusesOf()).toEqual(["used", "active", "expired"]);
  for (const status of ["active", "used", "expired"] as const)
    expect(await statusesOf(status)).toEqual([status]);
  await expect(
    templateUsage(operator, { id: shop.businessId, page: 1, limit: 10 }),
  ).rejects.toMatchObject({ code: "RESOURCE_001" });
});

test("the list is searched by words inside names and descriptions, and counts what was issued", async () => {
  await createTemplate(world, { name: "바다 백퍼센트 할인", description: "100% 여름_한정" });
  await createTemplate(world, { name: "산", type: "event", status: "inactive" });
  const namesOf = async (filters: object) => {
    const { items } = await listTemplates(operator, listInput.parse({ limit: 100, ...filters }));
    return items.map(({ name }) => name);
  };

  for (const search of ["백퍼", "다 백", "100%", "여름_"])
    expect(await namesOf({ search })).toEqual(["바다 백퍼센트 할인"]);
  expect(await namesOf({ search: "100_" })).toEqual([]);
  expect(await namesOf({ status: "inactive", type: "event" })).toEqual(["산"]);
  const { items } = await listTemplates(operator, listInput.parse({ search: "축제", limit: 1 }));
  expect(items).toMatchObject([{ issuedCount: 3, usedCount: 1, totalDiscountAmount: 4_000 }]);
});

test("statistics count rows, day by day in Seoul and without a gap", async () => {
  const statistics = (timeframe: "week" | "month" | "year") =>
    templateStatistics(operator, { timeframe });
  const before = await statistics("week");
  world.clock.set(new Date("2027-01-10T23:59:00+09:00"));
  const old = await giveCoupon(world, resident);
  world.clock.set(new Date("2027-01-11T00:01:00+09:00"));
  await giveCoupon(world, resident);
  const qrCode = await couponQr(resident, old);
  await useCoupon(shop.ctx, { qrCode, purchaseAmount: 20_000 });
  world.clock.set(addDays(world.clock(), 6));

  const week = await statistics("week");
  const days = week.dailyTrend.map(({ date }) => date);
  expect(days).toEqual(
    Array.from({ length: 7 }, (_, index) => dayOf(addDays(world.clock(), index - 6))),
  );
  expect(week.dailyTrend.slice(0, 2)).toEqual([
    { date: "2027-01-11", issued: 1, used: 1 },
    { date: "2027-01-12", issued: 0, used: 0 },
  ]);
  expect(week.overview).toMatchObject({
    totalCoupons: before.overview.totalCoupons + 2,
    totalIssued: before.overview.totalIssued + 2,
    totalUsed: before.overview.totalUsed + 1,
    totalDiscountAmount: before.overview.totalDiscountAmount + 5_000,
    periodIssued: 1,
    periodDiscount: 5_000,
  });
  const month = await statistics("month");
  expect(month.dailyTrend).toHaveLength(30);
  expect(month.overview.periodIssued).toBe(2);
  expect((await statistics("year")).dailyTrend).toHaveLength(365);

  const { typeDistribution, topCoupons, overview } = week;
  const sum = (rows: { issuedCount: number }[]) =>
    rows.reduce((total, row) => total + row.issuedCount, 0);
  expect(sum(typeDistribution)).toBe(overview.totalIssued);
  expect(topCoupons.length).toBeLessThanOrEqual(10);
  const uses = topCoupons.map(({ usedCount }) => usedCount);
  expect(uses).toEqual(uses.toSorted((a, b) => b - a));
});
