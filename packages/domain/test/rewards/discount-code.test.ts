import { qrCodes, userCoupons } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { businessDashboard, businessTransactions, dailySales } from "../../src/businesses/index.js";
import { transactionsInput } from "../../src/businesses/schemas.js";
import {
  generateCouponQr,
  getCoupon,
  myCoupons,
  useCoupon,
  verifyQr,
} from "../../src/coupons/index.js";
import { myCouponsInput } from "../../src/coupons/schemas.js";
import { dayOf, idempotently } from "../../src/index.js";
import { hashOf } from "../../src/redemption/qr.js";
import { availableRewards, claimReward, discountQr } from "../../src/rewards/index.js";
import { claimInput } from "../../src/rewards/schemas.js";
import { withFreshCode } from "../../src/rewards/with-fresh-code.js";
import { requestSettlement } from "../../src/settlements/index.js";
import { openBudget, openShop, type Resident, signUp } from "../../src/testing/index.js";
import { atOnce, colliding, refused, times } from "../support/at-once.js";
import { budgetOf, owedTo, usesAt } from "../support/books.js";
import { invitedTimes, rewardsOf } from "../support/rewards.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;

const world = await testWorld();

async function claim({ ctx }: Resident) {
  const claimed = await claimReward(ctx, claimInput.parse({ rewardType: "discount_qr" }));
  if (claimed.type !== "discount_qr") throw new Error("points were given instead of a code");
  return claimed;
}

async function withCode(rewards = 1) {
  const resident = await signUp(world);
  await invitedTimes(world, resident, rewards);
  return { resident, ...(await claim(resident)) };
}

const couponOf = async (code: string) => {
  const [coupon] = await world.db
    .select()
    .from(userCoupons)
    .where(eq(userCoupons.codeHash, hashOf(code)));
  if (coupon === undefined) throw new Error("the code has no coupon");
  return coupon;
};

test.each([
  [1, 10],
  [2, 10],
  [3, 15],
  [4, 15],
  [5, 20],
  [9, 20],
  [10, 30],
])(
  "%i rewards make one code of %i percent, and all of them are settled",
  async (count, percentage) => {
    const { resident, code, ...claimed } = await withCode(count);
    expect(code).toMatch(/^BUZZ-DC-[A-Z0-9]{5}$/);
    expect(claimed).toMatchObject({ discountPercentage: percentage, referralCount: count });
    const { id } = await couponOf(code);
    for (const reward of await rewardsOf(world, resident))
      expect(reward).toMatchObject({ status: "paid", amount: 0, coupon: id });
  },
);

test("a code is reserved at its cap, takes its share off once, and is settled with the coupons", async () => {
  const before = (await budgetOf(world)).referral;
  const { resident, code } = await withCode(3);
  expect((await budgetOf(world)).referral.reserved - before.reserved).toBe(10_000);
  const shop = await openShop(world);

  expect(await verifyQr(shop.ctx, { qrCode: ` ${code.toLowerCase()} ` })).toMatchObject({
    type: "discount",
    customer: { name: "홍*동" },
    coupon: { discountType: "percentage", discountValue: 15, maxDiscountAmount: 10_000 },
  });
  const use = { qrCode: code, purchaseAmount: 20_000 };
  expect(await useCoupon(shop.ctx, use)).toMatchObject({
    discountAmount: 3_000,
    finalAmount: 17_000,
  });
  await expect(useCoupon(shop.ctx, use)).rejects.toMatchObject(refused("QR_003"));
  await expect(verifyQr(shop.ctx, use)).rejects.toMatchObject(refused("QR_003"));

  const { executed, reserved } = (await budgetOf(world)).referral;
  expect([executed - before.executed, reserved - before.reserved]).toEqual([3_000, 0]);
  expect(await usesAt(world, shop.businessId)).toMatchObject([{ type: "discount", share: 3_000 }]);
  expect(await owedTo(world, shop.businessId)).toBe(3_000);
  expect(await discountQr(resident.ctx, { code })).toMatchObject({ isUsed: true });

  const listed = await businessTransactions(
    shop.ctx,
    transactionsInput.parse({ type: "discount" }),
  );
  expect(listed.items).toMatchObject([{ type: "discount", amount: 3_000, purchaseAmount: 20_000 }]);
  expect(await dailySales(shop.ctx, {})).toMatchObject({ couponCount: 1, totalAmount: 3_000 });
  expect(await businessDashboard(shop.ctx)).toMatchObject({
    stats: { coupons: { totalUsed: 1, totalAmount: 3_000 }, mileage: { totalUsed: 0 } },
  });
  expect(await requestSettlement(shop.ctx, { settlementDate: dayOf(world.clock()) })).toMatchObject(
    { couponCount: 1, couponAmount: 3_000, mileageCount: 0, totalAmount: 3_000 },
  );
});

test("of eight uses of one code at once, one succeeds", async () => {
  const { code } = await withCode();
  const shop = await openShop(world);
  const { tally } = await colliding(
    world,
    rows.qrCode(code),
    times(8, () => useCoupon(shop.ctx, { qrCode: code, purchaseAmount: 10_000 })),
  );
  expect(tally).toEqual({ ok: 1, QR_003: 7 });
  expect(await owedTo(world, shop.businessId)).toBe(1_000);
});

test("of eight claims of the same rewards at once, one gets a code", async () => {
  const resident = await signUp(world);
  await invitedTimes(world, resident, 2);
  const { tally } = await colliding(
    world,
    rows.points(resident.userId),
    times(8, () => claim(resident)),
  );
  expect(tally).toEqual({ ok: 1, REFERRAL_004: 7 });
  expect((await availableRewards(resident.ctx)).activeDiscounts).toEqual([
    { discountPercentage: 10, maxDiscountAmount: 10_000, validUntil: expect.any(Date) },
  ]);
});

test("of eight claims at once under one key, all get the same code", async () => {
  const resident = await signUp(world);
  await invitedTimes(world, resident, 2);
  const input = claimInput.parse({ rewardType: "discount_qr" });
  const ctx = { ...resident.ctx, idempotencyKey: "claim-1" };
  const { tally, answers } = await atOnce(
    world,
    times(8, () => idempotently(ctx, "referral.claimReward", input, claimReward)),
  );
  expect(tally).toEqual({ ok: 8 });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect((await availableRewards(resident.ctx)).activeDiscounts).toHaveLength(1);
});

test("a code is its owner's alone to look at, and is not among the coupons", async () => {
  const { resident, code, validUntil } = await withCode();
  const other = await signUp(world);
  const { id } = await couponOf(code);

  expect(await discountQr(resident.ctx, { code })).toMatchObject({
    code,
    discount: 10,
    validUntil,
    isUsed: false,
    qrCodeImage: expect.stringMatching(/^data:image\/png/),
  });
  await expect(discountQr(other.ctx, { code })).rejects.toMatchObject(refused("RESOURCE_001"));
  expect(await myCoupons(resident.ctx, myCouponsInput.parse({}))).toMatchObject({ items: [] });
  await expect(getCoupon(resident.ctx, { id })).rejects.toMatchObject(refused("RESOURCE_001"));
  await expect(generateCouponQr(resident.ctx, { id })).rejects.toMatchObject(
    refused("RESOURCE_001"),
  );
});

test("somebody may have several codes; each is good for 30 days and not a moment longer", async () => {
  const { resident, code } = await withCode();
  await invitedTimes(world, resident, 1);
  const second = await claim(resident);
  const shop = await openShop(world);
  const use = (qrCode: string) => useCoupon(shop.ctx, { qrCode, purchaseAmount: 10_000 });

  world.clock.advance(30 * DAY_MS - 1);
  expect(await use(code)).toMatchObject({ discountAmount: 1_000 });
  world.clock.advance(1);
  await expect(use(second.code)).rejects.toMatchObject(refused("QR_002"));
  expect((await availableRewards(resident.ctx)).activeDiscounts).toEqual([]);
});

test("a code that somebody has is not given again", async () => {
  const { code: taken } = await withCode();
  const { resident, code } = await withCode();
  const drawn = [taken, taken, "BUZZ-DC-FRESH"].map((one) => ({ code: one, hash: hashOf(one) }));
  const { id: userCouponId, expiresAt } = await couponOf(code);

  const given = await world.db.transaction((tx) =>
    withFreshCode(
      tx,
      async (step, { hash }) => {
        await step
          .insert(qrCodes)
          .values({ hash, purpose: "discount", userId: resident.userId, userCouponId, expiresAt });
      },
      () => drawn.shift() ?? { code: taken, hash: hashOf(taken) },
    ),
  );

  expect(given).toBe("BUZZ-DC-FRESH");
});

test("codes claimed at once never promise more than the referral budget", async () => {
  world.clock.set(new Date("2027-07-10T10:00:00+09:00"));
  await openBudget(world, { referral: 39_999, coupon: 1_000_000 });
  const residents = await Promise.all(times(5, () => signUp(world)).map((join) => join()));
  for (const resident of residents) await invitedTimes(world, resident, 1);

  const { tally } = await colliding(
    world,
    rows.budget(world, "referral"),
    residents.map((resident) => () => claim(resident)),
  );

  expect(tally).toEqual({ ok: 3, BUDGET_001: 2 });
  expect((await budgetOf(world)).referral).toMatchObject({ reserved: 30_000, remaining: 9_999 });
});
