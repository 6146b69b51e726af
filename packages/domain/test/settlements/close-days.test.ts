import { businesses, settlementEvents, settlementRequests } from "@buzz/db/schema";
import { asc, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { addDays, dayOf } from "../../src/index.js";
import { closeDays } from "../../src/settlements/index.js";
import type { Shop } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { requested, shopOwed, useCouponAt } from "../support/settlements.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

const nextDay = () => world.clock.set(addDays(world.clock(), 1));
const close = () => closeDays(world.system());

const settlementsOf = ({ businessId }: Shop) =>
  world.db
    .select({
      id: settlementRequests.id,
      day: settlementRequests.settlementDate,
      status: settlementRequests.status,
      amount: settlementRequests.totalAmount,
    })
    .from(settlementRequests)
    .where(eq(settlementRequests.businessId, businessId))
    .orderBy(asc(settlementRequests.settlementDate));

beforeEach(async () => {
  await world.changeSettings({ settlement_daily_closing: true });
  await close();
});

test("nothing is closed unless operators want it", async () => {
  await world.changeSettings({ settlement_daily_closing: false });
  const shop = await shopOwed(world);
  nextDay();
  expect(await close()).toBe(0);
  expect(await settlementsOf(shop)).toEqual([]);
});

test("a day that is over is requested once, however many processes close it; today stays open", async () => {
  const shop = await shopOwed(world, 7_000);
  const day = dayOf(world.clock());
  expect(await close()).toBe(0);
  nextDay();
  await useCouponAt(world, shop, 2_000);

  const { tally, answers } = await atOnce(world, times(6, close));
  expect(tally).toEqual({ ok: 6 });
  expect(answers.reduce((sum, count) => sum + count, 0)).toBe(1);
  const [settlement, ...others] = await settlementsOf(shop);
  expect(settlement).toMatchObject({ day, status: "pending", amount: 7_000 });
  expect(others).toEqual([]);
  const [event] = await world.db
    .select({ actorId: settlementEvents.actorId })
    .from(settlementEvents)
    .where(eq(settlementEvents.settlementId, settlement?.id ?? ""));
  expect(event).toEqual({ actorId: null });
});

test("days that were missed are closed each for itself, and what its owner requested stays as it is", async () => {
  const shop = await shopOwed(world, 1_000);
  const own = await requested(world, shop);
  await useCouponAt(world, shop, 3_000);
  nextDay();
  await useCouponAt(world, shop, 5_000);
  nextDay();
  await close();
  expect(await settlementsOf(shop)).toMatchObject([{ id: own, amount: 1_000 }, { amount: 5_000 }]);
});

test("a shop that may not be paid is left alone until it may", async () => {
  const shop = await shopOwed(world);
  const become = (status: "approved" | "suspended") =>
    world.db.update(businesses).set({ status }).where(eq(businesses.id, shop.businessId));
  await become("suspended");
  nextDay();
  expect(await close()).toBe(0);
  await become("approved");
  expect(await close()).toBe(1);
});

test("a shop whose day cannot be closed holds up no other, and the run says so", async () => {
  const shops = [await shopOwed(world), await shopOwed(world), await shopOwed(world)];
  const [broken] = shops.toSorted((one, other) => (one.businessId < other.businessId ? -1 : 1));
  if (broken === undefined) throw new Error("no shop");
  nextDay();
  await world.db.execute(
    sql.raw(`alter table settlement_requests add constraint broken
      check (business_id <> '${broken.businessId}') not valid`),
  );
  await expect(close()).rejects.toMatchObject({
    cause: { message: expect.stringContaining(`of shop ${broken.businessId} is not closed`) },
  });
  expect(await settlementsOf(broken)).toEqual([]);
  for (const shop of shops.filter((one) => one !== broken))
    expect(await settlementsOf(shop)).toMatchObject([{ status: "pending" }]);
  await world.db.execute(sql`alter table settlement_requests drop constraint broken`);
  expect(await close()).toBe(1);
});
