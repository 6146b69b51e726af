import { SHARDS } from "@buzz/ledger";
import { type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { issueTemplate } from "../../src/coupon-templates/index.js";
import { claimCoupon, useCoupon } from "../../src/coupons/index.js";
import { useMileage } from "../../src/mileage/index.js";
import {
  couponQr,
  createTemplate,
  giveCoupon,
  givePoints,
  hireOperator,
  openShop,
  pointsQr,
  signUp,
} from "../../src/testing/index.js";
import { crowd } from "../support/crowd.js";
import { rows } from "../support/rows.js";
import { whileHeld } from "../support/while-held.js";
import { testWorld } from "../support/world.js";

// Commands that lock the same rows in one order can wait for one another, but never in a circle.
const world = await testWorld();

const allShopRows = sql`select id from businesses`;
const allCounters = sql`select coupon_id from coupon_counters`;

/** Makes a call wait for `held` and tells whether any of `others` is locked meanwhile. */
async function isLockedWhileWaiting(held: SQL, others: SQL, call: () => Promise<unknown>) {
  let locked = true;
  const finished = await whileHeld(world, {
    hold: (tx) => tx.execute(held),
    start: call,
    waiting: 1,
    meanwhile: async () => {
      const all = await world.db.execute(others);
      const free = await world.db.execute(sql`${others} for no key update skip locked`);
      expect(all.length).toBeGreaterThan(0);
      locked = free.length < all.length;
    },
  });
  await finished();
  return locked;
}

async function customerAtShop() {
  const shop = await openShop(world);
  const inviter = await signUp(world);
  const resident = await signUp(world, { referralCode: inviter.code });
  const coupon = await giveCoupon(world, resident);
  await givePoints(world, resident, 1_000);
  const useTheCoupon = (qrCode: string) => useCoupon(shop.ctx, { qrCode, purchaseAmount: 5_000 });
  const useThePoints = (qrCode: string) => useMileage(shop.ctx, { qrCode, amount: 1_000 });
  return { shop, resident, coupon, inviter, useTheCoupon, useThePoints };
}

test("uses of coupons and of points both come to the shop's row after its ledger account", async () => {
  const { shop, resident, coupon, useTheCoupon, useThePoints } = await customerAtShop();
  const couponCode = await couponQr(resident, coupon);
  const pointsCode = await pointsQr(resident);
  const account = rows.owedTo(shop.businessId);

  const byCoupon = await isLockedWhileWaiting(account, allShopRows, () => useTheCoupon(couponCode));
  const byPoints = await isLockedWhileWaiting(account, allShopRows, () => useThePoints(pointsCode));

  expect({ byCoupon, byPoints }).toEqual({ byCoupon: false, byPoints: false });
});

test("uses and issues of a coupon both come to its counters after the reserved funds", async () => {
  const { resident, coupon, inviter, useTheCoupon } = await customerAtShop();
  const code = await couponQr(resident, coupon);
  await openAllCounters();
  const reserved = sql`select from ledger_accounts where kind = 'reserved' for update`;
  const invite = () => signUp(world, { referralCode: inviter.code });

  const byUse = await isLockedWhileWaiting(reserved, allCounters, () => useTheCoupon(code));
  const byIssue = await isLockedWhileWaiting(reserved, allCounters, invite);

  expect({ byUse, byIssue }).toEqual({ byUse: false, byIssue: false });
});

test("claims and bulk issues come to a template's quantity after the reserved funds", async () => {
  const operator = await hireOperator(world);
  const people = await crowd(world, 2);
  const { id } = await createTemplate(world, { totalQuantity: 10 });
  const [first, second] = people.map(({ userId }) => userId);
  const reserved = sql`select from ledger_accounts where kind = 'reserved' for update`;
  const quantity = sql`select id from coupons where id = ${id}`;

  const byClaim = await isLockedWhileWaiting(reserved, quantity, () =>
    claimCoupon(world.user(first ?? ""), { id }),
  );
  const byIssue = await isLockedWhileWaiting(reserved, quantity, () =>
    issueTemplate(operator, { couponId: id, userIds: [second ?? ""] }),
  );

  expect({ byClaim, byIssue }).toEqual({ byClaim: false, byIssue: false });
});

/** Locks of rows that a transaction has just inserted cannot be seen, so all counters are there before. */
const openAllCounters = () =>
  world.db.execute(sql`
    insert into coupon_counters (coupon_id, shard)
    select id, generate_series(0, ${SHARDS - 1}::int) from coupons on conflict do nothing`);
