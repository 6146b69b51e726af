import type { Db } from "@buzz/db";
import { qrCodes, userCoupons } from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useCoupon } from "../../src/coupons/index.js";
import {
  couponQr,
  giveCoupon,
  givePoints,
  openBudget,
  openShop,
  pointsQr,
  signUp,
} from "../../src/testing/index.js";
import { atOnce, colliding, overtaken, refused, times } from "../support/at-once.js";
import {
  budgetOf,
  countsOf,
  couponStatus,
  creditsOf,
  isUsed,
  owedTo,
  usesAt,
} from "../support/books.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const HOUR_MS = 3_600_000;

const world = await testWorld();

async function couponAtShop(terms?: Parameters<typeof giveCoupon>[2]) {
  const resident = await signUp(world);
  const shop = await openShop(world);
  const coupon = await giveCoupon(world, resident, terms);
  return { resident, shop, coupon };
}

test("of eight uses of one coupon code at once, one succeeds and is booked once", async () => {
  const { resident, shop, coupon } = await couponAtShop();
  const qrCode = await couponQr(resident, coupon);

  const { tally } = await colliding(
    world,
    rows.qrCode(qrCode),
    times(8, () => useCoupon(shop.ctx, { qrCode, purchaseAmount: 20_000 })),
  );

  expect(tally).toEqual({ ok: 1, QR_003: 7 });
  expect(await countsOf(world, coupon.templateId)).toEqual({
    issued: 1,
    used: 1,
    discounts: 5_000,
  });
  expect(await usesAt(world, shop.businessId)).toMatchObject([{ type: "coupon", share: 5_000 }]);
  expect(await creditsOf(world, account.business(shop.businessId))).toEqual([
    { reason: "coupon.redeem", amount: 5_000 },
  ]);
});

test("of two uses of one coupon code at once, at two shops, one succeeds", async () => {
  const { resident, shop, coupon } = await couponAtShop();
  const other = await openShop(world);
  const qrCode = await couponQr(resident, coupon);

  const { tally } = await colliding(
    world,
    rows.qrCode(qrCode),
    [shop, other].map(
      ({ ctx }) =>
        () =>
          useCoupon(ctx, { qrCode, purchaseAmount: 20_000 }),
    ),
  );

  expect(tally).toEqual({ ok: 1, QR_003: 1 });
  const owed = await Promise.all([shop, other].map((one) => owedTo(world, one.businessId)));
  expect(owed.toSorted()).toEqual([0, 5_000]);
});

test("a coupon's id, its label or a code for points is no coupon code, and changes nothing", async () => {
  const { resident, shop, coupon } = await couponAtShop();
  await givePoints(world, resident, 1_000);
  const points = await pointsQr(resident);

  for (const qrCode of [coupon.id, `COUPON-${coupon.id}`, "COUPON-", points])
    await expect(useCoupon(shop.ctx, { qrCode, purchaseAmount: 20_000 })).rejects.toMatchObject(
      refused("QR_001"),
    );

  expect(await couponStatus(world, coupon.id)).toBe("active");
  expect(await isUsed(world, points)).toBe(false);
  expect(await usesAt(world, shop.businessId)).toEqual([]);
});

test("a coupon code that expired an hour ago is refused and the coupon stays active", async () => {
  const { resident, shop, coupon } = await couponAtShop();
  const qrCode = await couponQr(resident, coupon);
  world.clock.advance(300_000 + HOUR_MS);

  const late = useCoupon(shop.ctx, { qrCode, purchaseAmount: 20_000 });

  await expect(late).rejects.toMatchObject(refused("QR_002"));
  expect(await couponStatus(world, coupon.id)).toBe("active");
});

test("a coupon code is good for 300 seconds and not one more", async () => {
  const { resident, shop, coupon } = await couponAtShop();
  const early = await couponQr(resident, coupon);
  world.clock.advance(300_000);
  await expect(
    useCoupon(shop.ctx, { qrCode: early, purchaseAmount: 20_000 }),
  ).rejects.toMatchObject(refused("QR_002"));

  const late = await couponQr(resident, coupon);
  world.clock.advance(299_999);
  await expect(
    useCoupon(shop.ctx, { qrCode: late, purchaseAmount: 20_000 }),
  ).resolves.toMatchObject({ discountAmount: 5_000 });
});

test("a new code supersedes the older one, and after the use every code of the coupon is refused", async () => {
  const { resident, shop, coupon } = await couponAtShop();
  const older = await couponQr(resident, coupon);
  const newer = await couponQr(resident, coupon);
  const use = (qrCode: string) => useCoupon(shop.ctx, { qrCode, purchaseAmount: 20_000 });

  await expect(use(older)).rejects.toMatchObject(refused("QR_003"));
  await expect(use(newer)).resolves.toMatchObject({ discountAmount: 5_000 });
  await expect(use(older)).rejects.toMatchObject(refused("QR_003"));
  await expect(use(newer)).rejects.toMatchObject(refused("QR_003"));
  await expect(couponQr(resident, coupon)).rejects.toMatchObject(refused("COUPON_005"));
});

test("of two codes of one coupon used at once, exactly one succeeds", async () => {
  const { resident, shop, coupon } = await couponAtShop();
  const codes = [await couponQr(resident, coupon), await couponQr(resident, coupon)];

  const { tally } = await atOnce(
    world,
    codes.map((qrCode) => () => useCoupon(shop.ctx, { qrCode, purchaseAmount: 20_000 })),
  );

  expect(tally).toEqual({ ok: 1, QR_003: 1 });
  expect(await countsOf(world, coupon.templateId)).toMatchObject({ used: 1 });
});

test("however many codes are asked for at once, one of them can be used", async () => {
  const { resident, shop, coupon } = await couponAtShop();
  const { answers } = await colliding(
    world,
    rows.coupon(coupon.id),
    times(8, () => couponQr(resident, coupon)),
  );

  const { tally } = await atOnce(
    world,
    answers.map((qrCode) => () => useCoupon(shop.ctx, { qrCode, purchaseAmount: 20_000 })),
  );

  expect(tally).toEqual({ ok: 1, QR_003: 7 });
});

test("a code that is superseded while it is being used is refused and leaves the coupon active", async () => {
  const { resident, shop, coupon } = await couponAtShop();
  const qrCode = await couponQr(resident, coupon);

  const { tally } = await overtaken(
    world,
    (tx) =>
      tx
        .update(qrCodes)
        .set({ supersededAt: world.clock() })
        .where(eq(qrCodes.userCouponId, coupon.id)),
    () => useCoupon(shop.ctx, { qrCode, purchaseAmount: 20_000 }),
  );

  expect(tally).toEqual({ QR_003: 1 });
  expect(await couponStatus(world, coupon.id)).toBe("active");
});

test("a coupon that is cancelled while it is being used is refused and its code stays unused", async () => {
  const { resident, shop, coupon } = await couponAtShop();
  const qrCode = await couponQr(resident, coupon);
  const setStatus = (status: "active" | "cancelled") => (tx: Db) =>
    tx.update(userCoupons).set({ status }).where(eq(userCoupons.id, coupon.id));

  const { tally } = await overtaken(world, setStatus("cancelled"), () =>
    useCoupon(shop.ctx, { qrCode, purchaseAmount: 20_000 }),
  );

  expect(tally).toEqual({ COUPON_002: 1 });
  expect(await isUsed(world, qrCode)).toBe(false);
  await setStatus("active")(world.db);
});

test("a coupon whose codes were both live by some accident is still used once", async () => {
  const { resident, shop, coupon } = await couponAtShop();
  const codes = [await couponQr(resident, coupon), await couponQr(resident, coupon)];
  await world.db
    .update(qrCodes)
    .set({ supersededAt: null })
    .where(eq(qrCodes.userCouponId, coupon.id));

  const { tally } = await colliding(
    world,
    rows.coupon(coupon.id),
    codes.map((qrCode) => () => useCoupon(shop.ctx, { qrCode, purchaseAmount: 20_000 })),
  );

  expect(tally).toEqual({ ok: 1, COUPON_005: 1 });
  expect(await usesAt(world, shop.businessId)).toHaveLength(1);
});

test("30 % with a cap of 3,000 takes 3,000 off 100,000 and gives the rest of the reserve back", async () => {
  const { resident, shop, coupon } = await couponAtShop({
    discountType: "percentage",
    discountValue: 30,
    maxDiscountAmount: 3_000,
  });
  const used = await useCoupon(shop.ctx, {
    qrCode: await couponQr(resident, coupon),
    purchaseAmount: 100_000,
  });
  expect(used).toMatchObject({ discountAmount: 3_000, finalAmount: 97_000 });
  expect(await owedTo(world, shop.businessId)).toBe(3_000);
});

test("an event coupon owes the shop half of the discount and releases what it did not cost", async () => {
  const { resident, shop, coupon } = await couponAtShop({
    type: "event",
    discountType: "percentage",
    discountValue: 30,
    maxDiscountAmount: 10_000,
  });
  const before = await budgetOf(world);
  const used = await useCoupon(shop.ctx, {
    qrCode: await couponQr(resident, coupon),
    purchaseAmount: 11_003,
  });

  expect(used).toMatchObject({ discountAmount: 3_300, finalAmount: 7_703, govShare: 1_650 });
  const { event } = await budgetOf(world);
  expect(event.executed - before.event.executed).toBe(1_650);
  expect(before.event.reserved - event.reserved).toBe(5_000);
});

test("a coupon issued before the budget ran out is honoured: its share is executed, the rest released", async () => {
  world.clock.set(new Date("2027-03-10T10:00:00+09:00"));
  await openBudget(world, { coupon: 10_000 });
  const { resident, shop, coupon } = await couponAtShop({
    discountType: "percentage",
    discountValue: 10,
    maxDiscountAmount: 10_000,
  });
  expect((await budgetOf(world)).coupon).toMatchObject({ reserved: 10_000, remaining: 0 });
  await expect(giveCoupon(world, await signUp(world))).rejects.toThrow("BUDGET_001");

  await useCoupon(shop.ctx, { qrCode: await couponQr(resident, coupon), purchaseAmount: 30_000 });

  expect((await budgetOf(world)).coupon).toEqual({
    budget: 10_000,
    executed: 3_000,
    reserved: 0,
    remaining: 7_000,
  });
});
