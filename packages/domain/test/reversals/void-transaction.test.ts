import { mileageLots } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { removeAccount } from "../../src/accounts/index.js";
import { emergencyControl } from "../../src/budget/index.js";
import { emergencyInput } from "../../src/budget/schemas.js";
import { businessTransactions, setBusinessStatus } from "../../src/businesses/index.js";
import { transactionsInput } from "../../src/businesses/schemas.js";
import { expireCoupons, getCoupon, useCoupon } from "../../src/coupons/index.js";
import { addDays, dayOf, monthOf } from "../../src/index.js";
import { useMileage } from "../../src/mileage/index.js";
import { sweepQrCodes } from "../../src/redemption/index.js";
import { reverseTransaction, voidTransaction } from "../../src/reversals/index.js";
import { claimReward } from "../../src/rewards/index.js";
import { claimInput } from "../../src/rewards/schemas.js";
import { requestSettlement } from "../../src/settlements/index.js";
import {
  couponQr,
  giveCoupon,
  givePoints,
  hireOperator,
  openShop,
  pointsQr,
  signUp,
} from "../../src/testing/index.js";
import { refused } from "../support/at-once.js";
import { budgetOf, countsOf, couponStatus, owedTo, pointsOf } from "../support/books.js";
import { invitedTimes } from "../support/rewards.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);
const reason = "손님이 주문을 취소했습니다.";

async function couponUsed(terms: Parameters<typeof giveCoupon>[2] = {}, purchaseAmount = 30_000) {
  const shop = await openShop(world);
  const resident = await signUp(world);
  const coupon = await giveCoupon(world, resident, terms);
  const { transactionNo } = await useCoupon(shop.ctx, {
    qrCode: await couponQr(resident, coupon),
    purchaseAmount,
  });
  return { shop, resident, coupon, transactionNo };
}

async function pointsUsed(amount: number, grants: { points: number; days: number }[]) {
  const shop = await openShop(world);
  const resident = await signUp(world);
  for (const { points, days } of grants)
    await givePoints(world, resident, points, { expiresAt: addDays(world.clock(), days) });
  const { transactionNo } = await useMileage(shop.ctx, {
    qrCode: await pointsQr(resident),
    amount,
  });
  return { shop, resident, transactionNo };
}

test("a voided coupon is as before its use: date, counters, budget, what the shop is owed; and it can be used again", async () => {
  const before = await budgetOf(world).catch(() => undefined);
  const terms = {
    discountType: "percentage",
    discountValue: 10,
    maxDiscountAmount: 9_000,
  } as const;
  const { shop, resident, coupon, transactionNo } = await couponUsed(terms);
  const { expiresAt } = await getCoupon(resident.ctx, { id: coupon.id });

  const voided = await voidTransaction(shop.ctx, { transactionNo, reason });

  expect(voided).toMatchObject({
    transactionNo,
    restored: { coupon: { status: "active", expiresAt } },
  });
  expect(await couponStatus(world, coupon.id)).toBe("active");
  expect(await countsOf(world, coupon.templateId)).toMatchObject({
    issued: 1,
    used: 0,
    discounts: 0,
  });
  expect(await owedTo(world, shop.businessId)).toBe(0);
  const { coupon: budget } = await budgetOf(world);
  expect(budget.executed).toBe(before?.coupon.executed ?? 0);
  expect(budget.reserved).toBe((before?.coupon.reserved ?? 0) + 9_000);

  const again = { qrCode: await couponQr(resident, coupon), purchaseAmount: 90_000 };
  expect(await useCoupon(shop.ctx, again)).toMatchObject({ discountAmount: 9_000 });
  expect(await getCoupon(resident.ctx, { id: coupon.id })).toMatchObject({ status: "used" });
  expect(await owedTo(world, shop.businessId)).toBe(9_000);
});

test("voided points return to their lots with the old expiry, and the day's limit is free again", async () => {
  const { shop, resident, transactionNo } = await pointsUsed(50_000, [
    { points: 30_000, days: 10 },
    { points: 30_000, days: 20 },
  ]);
  const more = async () =>
    useMileage(shop.ctx, { qrCode: await pointsQr(resident), amount: 50_000 });
  await expect(more()).rejects.toMatchObject(refused("MILEAGE_003"));

  const { restored } = await voidTransaction(shop.ctx, { transactionNo, reason });

  expect(restored).toEqual({ points: 50_000 });
  const { balance, lines } = await pointsOf(world, resident.userId);
  expect(balance).toBe(60_000);
  expect(lines.at(-1)).toEqual({ type: "refund", amount: 50_000, before: 10_000, after: 60_000 });
  const lots = await world.db
    .select({ remaining: mileageLots.remaining })
    .from(mileageLots)
    .where(eq(mileageLots.userId, resident.userId))
    .orderBy(asc(mileageLots.expiresAt));
  expect(lots).toEqual([{ remaining: 30_000 }, { remaining: 30_000 }]);
  expect(await more()).toMatchObject({ remainingBalance: 10_000 });
});

test("a shop voids its own uses of the same day only, and each once", async () => {
  const { shop, transactionNo } = await couponUsed();
  const elsewhere = await openShop(world);
  const input = { transactionNo, reason };
  await expect(voidTransaction(elsewhere.ctx, input)).rejects.toMatchObject(
    refused("RESOURCE_001"),
  );
  const unknown = { transactionNo: "#BZ200101001", reason };
  await expect(voidTransaction(shop.ctx, unknown)).rejects.toMatchObject(refused("RESOURCE_001"));
  await voidTransaction(shop.ctx, input);
  await expect(voidTransaction(shop.ctx, input)).rejects.toMatchObject(refused("RESOURCE_003"));
  await expect(reverseTransaction(operator, input)).rejects.toMatchObject(refused("RESOURCE_003"));

  const earlier = await couponUsed();
  world.clock.set(addDays(world.clock(), 1));
  const late = { transactionNo: earlier.transactionNo, reason };
  await expect(voidTransaction(earlier.shop.ctx, late)).rejects.toMatchObject(
    refused("RESOURCE_003"),
  );
  expect(await reverseTransaction(operator, late)).toMatchObject({
    transactionNo: earlier.transactionNo,
    reversalNo: expect.stringMatching(/^#RV\d{9,}$/),
  });
});

test("what a settlement has claimed a shop cannot void", async () => {
  const { shop, coupon, transactionNo } = await couponUsed();
  await requestSettlement(shop.ctx, { settlementDate: dayOf(world.clock()) });
  await expect(voidTransaction(shop.ctx, { transactionNo, reason })).rejects.toMatchObject(
    refused("RESOURCE_003"),
  );
  expect(await couponStatus(world, coupon.id)).toBe("used");
});

test("a voided use is no sale, no customer and no settlement", async () => {
  const { shop, transactionNo } = await couponUsed();
  await voidTransaction(shop.ctx, { transactionNo, reason });
  await expect(
    requestSettlement(shop.ctx, { settlementDate: dayOf(world.clock()) }),
  ).rejects.toMatchObject(refused("SETTLEMENT_004"));
});

test("a coupon that ran out meanwhile comes back expired, and its reserve returns to its own month", async () => {
  const { coupon, transactionNo, shop } = await couponUsed({ discountValue: 4_000 }, 1_000);
  const month = monthOf(world.clock());
  world.clock.set(addDays(world.clock(), 40));

  await reverseTransaction(operator, { transactionNo, reason });

  expect(await couponStatus(world, coupon.id)).toBe("expired");
  expect(await owedTo(world, shop.businessId)).toBe(0);
  expect(monthOf(world.clock())).not.toBe(month);
  await expireCoupons(world.system());
});

test("points that ran out meanwhile come back to their lot and expire at once", async () => {
  const { resident, transactionNo } = await pointsUsed(800, [
    { points: 500, days: 10 },
    { points: 500, days: 90 },
  ]);
  world.clock.set(addDays(world.clock(), 40));

  await reverseTransaction(operator, { transactionNo, reason });

  const { balance, lines } = await pointsOf(world, resident.userId);
  expect(balance).toBe(500);
  expect(lines.slice(-2)).toMatchObject([
    { type: "refund", amount: 800, after: 1_000 },
    { type: "expire", amount: 500, after: 500 },
  ]);
});

test("of somebody who has left, the coupon expires; of an erased account the points do too", async () => {
  const left = await couponUsed();
  await removeAccount(operator, { id: left.resident.userId, permanent: false });
  await voidTransaction(left.shop.ctx, { transactionNo: left.transactionNo, reason });
  expect(await couponStatus(world, left.coupon.id)).toBe("expired");

  const erased = await pointsUsed(700, [{ points: 1_000, days: 90 }]);
  await removeAccount(operator, { id: erased.resident.userId, permanent: true });
  await voidTransaction(erased.shop.ctx, { transactionNo: erased.transactionNo, reason });
  expect((await pointsOf(world, erased.resident.userId)).balance).toBe(0);
});

test("neither an emergency stop nor the shop's suspension keeps a use from being undone", async () => {
  const { shop, coupon, transactionNo } = await couponUsed();
  await setBusinessStatus(operator, { id: shop.businessId, status: "suspended", reason });
  await emergencyControl(operator, emergencyInput.parse({ action: "emergency_stop", reason }));

  await voidTransaction(shop.ctx, { transactionNo, reason });

  expect(await couponStatus(world, coupon.id)).toBe("active");
  await emergencyControl(operator, emergencyInput.parse({ action: "resume", reason }));
});

/** A discount code of somebody who has invited two, and a shop to show it at. */
async function discountCode() {
  const resident = await signUp(world);
  await invitedTimes(world, resident, 2);
  const claimed = await claimReward(resident.ctx, claimInput.parse({ rewardType: "discount_qr" }));
  if (claimed.type !== "discount_qr") throw new Error("no code was given");
  return { resident, code: claimed.code, shop: await openShop(world) };
}

test("a discount code can be shown again once its use was voided, and no sweep takes it away", async () => {
  const { shop, code } = await discountCode();
  const use = () => useCoupon(shop.ctx, { qrCode: code, purchaseAmount: 20_000 });
  const { transactionNo } = await use();
  await expect(use()).rejects.toMatchObject(refused("QR_003"));

  await voidTransaction(shop.ctx, { transactionNo, reason });

  const { transactionNo: second, discountAmount } = await use();
  expect(discountAmount).toBe(2_000);
  await voidTransaction(shop.ctx, { transactionNo: second, reason });
  world.clock.set(addDays(world.clock(), 60));
  await sweepQrCodes(world.system());
  const { items } = await businessTransactions(shop.ctx, transactionsInput.parse({}));
  expect(items).toMatchObject([{ reversedAt: expect.any(Date) }, { reversedAt: expect.any(Date) }]);
});
