import { useCoupon } from "../../src/coupons/index.js";
import { dayOf } from "../../src/index.js";
import { requestSettlement } from "../../src/settlements/index.js";
import {
  couponQr,
  giveCoupon,
  openShop,
  type Shop,
  signUp,
  type World,
} from "../../src/testing/index.js";

/** Uses a coupon of a shop's customer; the programme owes the shop the amount. Gives the transaction's number. */
export async function useCouponAt(world: World, shop: Shop, amount = 10_000): Promise<string> {
  const resident = await signUp(world);
  const coupon = await giveCoupon(world, resident, { discountValue: amount });
  const qrCode = await couponQr(resident, coupon);
  return (await useCoupon(shop.ctx, { qrCode, purchaseAmount: 30_000 })).transactionNo;
}

/** A shop that a coupon was used at today. */
export async function shopOwed(world: World, amount = 10_000): Promise<Shop> {
  const shop = await openShop(world);
  await useCouponAt(world, shop, amount);
  return shop;
}

/** Requests today's uses; gives the settlement's id. */
export async function requested(world: World, shop: Shop): Promise<string> {
  const settlementDate = dayOf(world.clock());
  return (await requestSettlement(shop.ctx, { settlementDate })).settlementId;
}
