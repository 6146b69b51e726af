import { expect, test } from "vitest";
import { dayOf } from "../../src/index.js";
import { getSettlement, requestSettlement, settlementStats } from "../../src/settlements/index.js";
import { requestInput } from "../../src/settlements/schemas.js";
import { hireOperator, openShop, type Shop } from "../../src/testing/index.js";
import { colliding, refused, times } from "../support/at-once.js";
import { owedTo } from "../support/books.js";
import { rows } from "../support/rows.js";
import { shopOwed, useCouponAt } from "../support/settlements.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;

const world = await testWorld();
const operator = await hireOperator(world);

const request = (shop: Shop, said: Record<string, unknown>) =>
  requestSettlement(
    shop.ctx,
    requestInput.parse({ settlementDate: dayOf(world.clock()), ...said }),
  );

const everything = (shop: Shop, asked?: number) => request(shop, { allUses: true, asked });

/** A shop with a use of 10,000 won forty days ago, and one of 3,000 today. */
async function shopWithTwoDays(): Promise<Shop> {
  const shop = await shopOwed(world);
  world.clock.advance(40 * DAY_MS);
  await useCouponAt(world, shop, 3_000);
  return shop;
}

test("everything up to now is settled, however old, and filed under today", async () => {
  const shop = await shopWithTwoDays();
  const { settlementId: id, totalAmount } = await everything(shop);
  expect(totalAmount).toBe(13_000);
  expect(await getSettlement(operator, { id })).toMatchObject({
    settlementDate: dayOf(world.clock()),
    couponCount: 2,
    review: { qrRecordsMatch: true, sumCorrect: true, noDuplicates: true, note: null },
  });
  expect(await owedTo(world, shop.businessId)).toBe(0);
  await expect(everything(shop)).rejects.toMatchObject(refused("SETTLEMENT_002"));
});

test("a day alone is that day's uses", async () => {
  const shop = await shopWithTwoDays();
  expect(await request(shop, {})).toMatchObject({ totalAmount: 3_000 });
});

test("more than there is cannot be asked for; less settles everything, and is noted", async () => {
  const shop = await shopWithTwoDays();
  await expect(everything(shop, 13_001)).rejects.toMatchObject({
    ...refused("SETTLEMENT_001"),
    details: { available: 13_000 },
  });
  const { settlementId: id, totalAmount } = await everything(shop, 12_999);
  expect(totalAmount).toBe(13_000);
  const { review } = await getSettlement(operator, { id });
  expect(review?.note).toBe("amount: 12999 ≠ 13000");
});

test("with nothing to settle that is said, whatever is asked", async () => {
  await expect(everything(await openShop(world), 5_000)).rejects.toMatchObject(
    refused("SETTLEMENT_004"),
  );
});

test("of four requests for everything at once one takes it all", async () => {
  const shop = await shopWithTwoDays();
  const { tally, answers } = await colliding(
    world,
    rows.owedTo(shop.businessId),
    times(4, () => everything(shop)),
  );
  expect(tally).toEqual({ ok: 1, SETTLEMENT_002: 3 });
  expect(answers).toMatchObject([{ totalAmount: 13_000 }]);
});

test("a client's figures are never used; where they differ the reviewer sees it, the owner does not", async () => {
  const shop = await shopOwed(world);
  const { settlementId: id, totalAmount } = await request(shop, {
    couponCount: 1,
    totalAmount: 99_000,
    mileageCount: "many",
  });
  expect(totalAmount).toBe(10_000);
  expect((await getSettlement(operator, { id })).review?.note).toBe("totalAmount: 99000 ≠ 10000");
  expect((await getSettlement(shop.ctx, { id })).review).toBeNull();
});

test("the figures of settlements are those of their rows", async () => {
  world.clock.set(new Date("2029-05-31T10:00:00+09:00"));
  await request(await shopOwed(world), {});
  world.clock.set(new Date("2029-06-01T10:00:00+09:00"));
  await request(await shopOwed(world, 3_000), {});
  await request(await shopOwed(world, 4_000), {});
  const stats = await settlementStats(operator, { startDate: "2029-05-31", endDate: "2029-06-01" });
  expect(stats).toMatchObject({
    overall: { count: 3, amount: 17_000 },
    byStatus: { pending: { count: 3, amount: 17_000 }, paid: { count: 0, amount: 0 } },
    monthly: [
      { month: "2029-05", count: 1, amount: 10_000 },
      { month: "2029-06", count: 2, amount: 7_000 },
    ],
  });
  expect((await settlementStats(operator, { startDate: "2029-06-01" })).overall.count).toBe(2);
});
