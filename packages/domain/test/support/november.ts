import { useCoupon } from "../../src/coupons/index.js";
import { dayOf } from "../../src/index.js";
import { useMileage } from "../../src/mileage/index.js";
import { approveSettlement, requestSettlement } from "../../src/settlements/index.js";
import {
  couponQr,
  hireOperator,
  openBudget,
  openShop,
  pointsQr,
  signUp,
  type World,
} from "../../src/testing/index.js";

/** A November of which every figure is known by hand; the clock stands at 10:00 of the 25th, a Wednesday. */
export async function liveNovember(world: World) {
  const million = 1_000_000;
  const at = (time: string) => world.clock.set(new Date(`2026-11-${time}+09:00`));

  at("10T10:00:00");
  await openBudget(world, {
    referral: million,
    coupon: million,
    event: million,
    settlement: million,
  });
  const operator = await hireOperator(world);
  const [cafe, other] = [await openShop(world), await openShop(world)];
  const inviter = await signUp(world);

  at("24T10:00:00");
  const early = await signUp(world, { referralCode: inviter.code });
  const points = await useMileage(cafe.ctx, { qrCode: await pointsQr(early), amount: 1_000 });

  at("25T00:05:00");
  const late = await signUp(world, { referralCode: inviter.code, name: "김민" });
  const given = late.signUp.rewards.signupBonus?.coupon;
  if (given === null || given === undefined) throw new Error("the guest got no coupon");
  const coupon = await useCoupon(other.ctx, {
    qrCode: await couponQr(late, given),
    purchaseAmount: 12_000,
  });
  at("25T10:00:00");
  const settlementDate = dayOf(world.clock());
  const { settlementId } = await requestSettlement(other.ctx, { settlementDate });
  await approveSettlement(operator, { id: settlementId, approved: true });
  return { operator, cafe, other, inviter, early, late, points, coupon, settlementId };
}
