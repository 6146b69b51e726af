import { expect, test } from "vitest";
import { useCoupon } from "../../src/coupons/index.js";
import { type Context, dayOf, idempotently, type OwnerContext } from "../../src/index.js";
import { useMileage } from "../../src/mileage/index.js";
import { approveSettlement, markPaid, requestSettlement } from "../../src/settlements/index.js";
import {
  couponQr,
  giveCoupon,
  givePoints,
  hireOperator,
  openShop,
  pointsQr,
  signUp,
} from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const CONNECTIONS = 3;
const CALLS = 2 * CONNECTIONS;

const world = await testWorld({ connections: CONNECTIONS });

const keyed = <C extends Context>(ctx: C, idempotencyKey: string): C => ({
  ...ctx,
  idempotencyKey,
});

test("more commands at once than connections finish: none needs a second one while it holds one", async () => {
  await world.changeSettings({ referral_daily_limit_per_referrer: 1_000 });
  const inviter = await signUp(world);

  const joined = await atOnce(
    world,
    times(CALLS, () => signUp(world, { referralCode: inviter.code })),
  );
  expect(joined.tally).toEqual({ ok: CALLS });

  const shops = await Promise.all(times(CALLS, () => openShop(world)).map((open) => open()));
  const used = await atOnce<unknown>(world, await usesAt(shops.map((shop) => shop.ctx)));
  expect(used.tally).toEqual({ ok: 2 * CALLS });

  const settlementDate = dayOf(world.clock());
  const requested = await atOnce(
    world,
    shops.map((shop) => () => requestSettlement(shop.ctx, { settlementDate })),
  );
  expect(requested.tally).toEqual({ ok: CALLS });

  const operator = await hireOperator(world);
  const ids = requested.answers.map((answer) => answer.settlementId);
  const approved = await atOnce(
    world,
    ids.map((id) => () => approveSettlement(operator, { id, approved: true })),
  );
  const paid = await atOnce(
    world,
    ids.map((id) => () => markPaid(operator, { id, outcome: "paid" })),
  );
  expect([approved.tally, paid.tally]).toEqual([{ ok: CALLS }, { ok: CALLS }]);
});

/** A coupon and points used at each shop, under idempotency keys. */
async function usesAt(shops: OwnerContext[]): Promise<(() => Promise<unknown>)[]> {
  const calls: (() => Promise<unknown>)[] = [];
  for (const [index, shop] of shops.entries()) {
    const resident = await signUp(world);
    const coupon = {
      qrCode: await couponQr(resident, await giveCoupon(world, resident)),
      purchaseAmount: 9_000,
    };
    await givePoints(world, resident, 1_000);
    const points = { qrCode: await pointsQr(resident), amount: 1_000 };
    calls.push(
      () => idempotently(keyed(shop, `coupon-${index}`), "coupons.use", coupon, useCoupon),
      () => idempotently(keyed(shop, `points-${index}`), "mileage.use", points, useMileage),
    );
  }
  return calls;
}
