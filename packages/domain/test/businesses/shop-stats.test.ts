import { expect, test } from "vitest";
import { businessDashboard } from "../../src/businesses/index.js";
import { businessStats } from "../../src/businesses/owner/index.js";
import { statsInput } from "../../src/businesses/owner/schemas.js";
import { useMileage } from "../../src/mileage/index.js";
import { voidTransaction } from "../../src/reversals/index.js";
import {
  givePoints,
  openBudget,
  openShop,
  pointsQr,
  type Shop,
  signUp,
} from "../../src/testing/index.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

const visit = async (shop: Shop, customer: Awaited<ReturnType<typeof signUp>>, at: string) => {
  world.clock.set(new Date(at));
  await useMileage(shop.ctx, { qrCode: await pointsQr(customer), amount: 1000 });
};

test("uses are counted by day, hour and weekday of Seoul, and customers as new or returning", async () => {
  const [shop, other] = [await openShop(world), await openShop(world)];
  const [regular, newcomer, stranger] = [
    await signUp(world),
    await signUp(world),
    await signUp(world),
  ];
  await openBudget(world, { coupon: 1_000_000 });
  for (const customer of [regular, newcomer, stranger]) await givePoints(world, customer, 10_000);

  await visit(shop, regular, "2026-11-01T12:00:00+09:00");
  await visit(shop, regular, "2026-11-25T00:30:00+09:00");
  await visit(shop, newcomer, "2026-11-25T23:59:00+09:00");
  await visit(shop, newcomer, "2026-11-26T09:00:00+09:00");
  await visit(other, stranger, "2026-11-26T09:00:00+09:00");

  const week = await businessStats(shop.ctx, statsInput.parse({ period: "week" }));
  expect(week.daily).toHaveLength(7);
  expect(week.daily.slice(-3)).toEqual([
    { date: "2026-11-24", count: 0, amount: 0 },
    { date: "2026-11-25", count: 2, amount: 2000 },
    { date: "2026-11-26", count: 1, amount: 1000 },
  ]);
  expect(week.hourly.filter(({ count }) => count > 0)).toEqual([
    { hour: 0, count: 1 },
    { hour: 9, count: 1 },
    { hour: 23, count: 1 },
  ]);
  expect(week.hourly).toHaveLength(24);
  expect(week.weekly.map(({ weekday, count }) => `${weekday} ${count}`)).toEqual([
    "mon 0",
    "tue 0",
    "wed 2",
    "thu 1",
    "fri 0",
    "sat 0",
    "sun 0",
  ]);
  expect(week.customers).toEqual({ total: 2, new: 1, returning: 1 });

  const month = await businessStats(shop.ctx, statsInput.parse({}));
  expect(month.daily[4]).toEqual({ date: "2026-11-01", count: 1, amount: 1000 });
  expect(month.customers).toEqual({ total: 2, new: 2, returning: 0 });
  const year = await businessStats(shop.ctx, { period: "year" });
  expect(year.daily).toHaveLength(365);
  expect(year.daily.at(-1)).toEqual(month.daily.at(-1));
});

test("a shop without customers has zeros", async () => {
  const shop = await openShop(world);
  const { daily, customers } = await businessStats(shop.ctx, { period: "week" });
  expect(daily.every(({ count, amount }) => count === 0 && amount === 0)).toBe(true);
  expect(customers).toEqual({ total: 0, new: 0, returning: 0 });
});

test("a shop's day is compared with yesterday until the same time, without what was taken back, and never with another shop's", async () => {
  const [shop, other] = [await openShop(world), await openShop(world)];
  const [regular, newcomer] = [await signUp(world), await signUp(world)];
  world.clock.set(new Date("2026-12-02T08:00:00+09:00"));
  await openBudget(world, { coupon: 1_000_000 });
  for (const customer of [regular, newcomer]) await givePoints(world, customer, 10_000);

  await visit(shop, regular, "2026-12-02T09:00:00+09:00");
  await visit(shop, regular, "2026-12-02T18:00:00+09:00");
  await visit(shop, regular, "2026-12-03T00:10:00+09:00");
  await visit(shop, regular, "2026-12-03T10:00:00+09:00");
  await visit(shop, newcomer, "2026-12-03T11:00:00+09:00");
  await visit(shop, newcomer, "2026-12-03T11:20:00+09:00");
  await visit(other, newcomer, "2026-12-03T11:30:00+09:00");
  world.clock.set(new Date("2026-12-03T12:00:00+09:00"));

  const counted = await businessDashboard(shop.ctx);
  expect(counted.stats.days.today.uses).toBe(4);
  await voidTransaction(shop.ctx, {
    transactionNo: counted.recentTransactions[0]?.transactionNo ?? "",
    reason: "taken by mistake",
  });
  const { stats } = await businessDashboard(shop.ctx);
  expect(stats.days).toEqual({
    today: { sales: 3000, uses: 3, customers: 2, average: 1000 },
    yesterday: { sales: 1000, uses: 1, customers: 1, average: 1000 },
  });
});
