import { expect, test } from "vitest";
import { getCoupon, useCoupon } from "../../src/coupons/index.js";
import { voidTransaction } from "../../src/reversals/index.js";
import { couponQr, giveCoupon, openBudget, openShop, signUp } from "../../src/testing/index.js";
import { budgetOf } from "../support/books.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const reason = "금액을 잘못 입력했습니다.";

test("when others were promised what a use gave back, the coupon is worth what is left, never less than it took off", async () => {
  await openBudget(world, { coupon: 12_000 });
  const shop = await openShop(world);
  const [resident, other] = [await signUp(world), await signUp(world)];
  const coupon = await giveCoupon(world, resident, { discountValue: 10_000 });
  const { transactionNo } = await useCoupon(shop.ctx, {
    qrCode: await couponQr(resident, coupon),
    purchaseAmount: 4_000,
  });
  await giveCoupon(world, other, { discountValue: 7_000 });

  await voidTransaction(shop.ctx, { transactionNo, reason });

  expect((await budgetOf(world)).coupon).toMatchObject({ reserved: 12_000, remaining: 0 });
  expect(await getCoupon(resident.ctx, { id: coupon.id })).toMatchObject({
    status: "active",
    maxDiscountAmount: 5_000,
  });
  const used = await useCoupon(shop.ctx, {
    qrCode: await couponQr(resident, coupon),
    purchaseAmount: 30_000,
  });
  expect(used).toMatchObject({ discountAmount: 5_000 });
});
