import { account } from "@buzz/ledger";
import { expect, test } from "vitest";
import { dayOf } from "../../src/index.js";
import { useMileage } from "../../src/mileage/index.js";
import { reverseTransaction } from "../../src/reversals/index.js";
import {
  approveSettlement,
  availableForSettlement,
  cancelSettlement,
  getSettlement,
  markPaid,
  markReturned,
  rejectSettlement,
  requestSettlement,
} from "../../src/settlements/index.js";
import {
  givePoints,
  hireOperator,
  openShop,
  pointsQr,
  type Shop,
  signUp,
} from "../../src/testing/index.js";
import { getTransaction } from "../../src/transactions/index.js";
import { refused } from "../support/at-once.js";
import { balanceOf, budgetOf, owedTo, pointsOf } from "../support/books.js";
import { requested, useCouponAt } from "../support/settlements.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);
const reason = "결제가 두 번 입력되었습니다.";

const reverse = (transactionNo: string) => reverseTransaction(operator, { transactionNo, reason });
const owesBack = (shop: Shop) => balanceOf(world, account.clawback(shop.businessId));
const request = (shop: Shop) =>
  requestSettlement(shop.ctx, { settlementDate: dayOf(world.clock()) });

async function pay(id: string) {
  await approveSettlement(operator, { id, approved: true });
  await markPaid(operator, { id, outcome: "paid" });
}

/** A shop that was paid for one use; gives the use's number and the settlement's id. */
async function shopPaid(amount: number) {
  const shop = await openShop(world);
  const transactionNo = await useCouponAt(world, shop, amount);
  const id = await requested(world, shop);
  await pay(id);
  return { shop, transactionNo, id };
}

test("once it was paid, the shop's next settlement carries the negative, and its statement names both numbers", async () => {
  const { shop, transactionNo, id } = await shopPaid(4_000);
  const { executed } = (await budgetOf(world)).coupon;
  const { reversalNo } = await reverse(transactionNo);
  expect((await budgetOf(world)).coupon.executed).toBe(executed - 4_000);
  expect(await owesBack(shop)).toBe(-4_000);
  expect(await getSettlement(operator, { id })).toMatchObject({
    status: "paid",
    totalAmount: 4_000,
  });
  expect(await availableForSettlement(shop.ctx)).toMatchObject({ owedBack: 4_000, available: 0 });
  await expect(request(shop)).rejects.toMatchObject(refused("SETTLEMENT_004"));

  const next = await useCouponAt(world, shop, 10_000);
  expect(await availableForSettlement(shop.ctx)).toMatchObject({
    owedBack: 4_000,
    available: 6_000,
  });
  const claimed = await request(shop);

  expect(claimed).toMatchObject({
    couponAmount: 10_000,
    adjustmentAmount: -4_000,
    totalAmount: 6_000,
  });
  const detail = await getSettlement(operator, { id: claimed.settlementId });
  expect(detail).toMatchObject({
    transactions: { coupons: [{ transactionNo: next, amount: 10_000 }] },
    adjustments: [{ kind: "reversal", transactionNo, reversalNo, amount: -4_000 }],
    review: { qrRecordsMatch: true, sumCorrect: true, noDuplicates: true },
  });
  const paid = (await balanceOf(world, account.payout)) ?? 0;
  await pay(claimed.settlementId);
  expect(await balanceOf(world, account.payout)).toBe(paid + 6_000);
  expect(await owesBack(shop)).toBe(0);
  expect(await getTransaction(operator, { transactionNo })).toMatchObject({
    settlement: { id },
    reversal: {
      reversalNo,
      kind: "reversal",
      owedBack: 4_000,
      deductedBy: [{ id: claimed.settlementId, amount: 4_000 }],
      reversedBy: { id: operator.actor.userId },
    },
  });
});

test("a shop that owes more than it earns pays off part of it; a settlement of nothing is paid when approved", async () => {
  const { shop, transactionNo } = await shopPaid(9_000);
  await reverse(transactionNo);
  await useCouponAt(world, shop, 4_000);

  const first = await request(shop);
  expect(first).toMatchObject({ couponAmount: 4_000, adjustmentAmount: -4_000, totalAmount: 0 });
  expect(await owesBack(shop)).toBe(-5_000);
  const approved = await approveSettlement(operator, { id: first.settlementId, approved: true });
  expect(approved).toMatchObject({ status: "paid", totalAmount: 0 });
  const { id } = approved;
  expect(await getSettlement(operator, { id })).toMatchObject({ canReturn: false });
  const back = { id, reason: "No bank has paid anything." };
  await expect(markReturned(operator, back)).rejects.toMatchObject(refused("SETTLEMENT_005"));

  await useCouponAt(world, shop, 7_000);
  expect(await request(shop)).toMatchObject({ adjustmentAmount: -5_000, totalAmount: 2_000 });
  expect(await owesBack(shop)).toBe(0);
});

test("what a cancelled or rejected settlement carried, the next one carries", async () => {
  const { shop, transactionNo } = await shopPaid(3_000);
  await reverse(transactionNo);
  await useCouponAt(world, shop, 5_000);
  const first = await request(shop);
  await cancelSettlement(shop.ctx, { id: first.settlementId });
  expect([await owedTo(world, shop.businessId), await owesBack(shop)]).toEqual([5_000, -3_000]);
  const second = await request(shop);
  await rejectSettlement(operator, { id: second.settlementId, reason });
  expect(await request(shop)).toMatchObject({ adjustmentAmount: -3_000, totalAmount: 2_000 });
});

test("a use reversed while its settlement waits, and freed with that, is earned and owed back in the next one", async () => {
  const shop = await openShop(world);
  const transactionNo = await useCouponAt(world, shop, 3_000);
  const id = await requested(world, shop);
  await reverse(transactionNo);
  await rejectSettlement(operator, { id, reason });

  expect(await availableForSettlement(shop.ctx)).toMatchObject({ available: 0 });
  expect(await request(shop)).toMatchObject({
    couponAmount: 3_000,
    adjustmentAmount: -3_000,
    totalAmount: 0,
  });
});

test("points of a paid use return to their owner; the shop owes them back", async () => {
  const shop = await openShop(world);
  const resident = await signUp(world);
  await givePoints(world, resident, 5_000);
  const { transactionNo } = await useMileage(shop.ctx, {
    qrCode: await pointsQr(resident),
    amount: 2_000,
  });
  await pay(await requested(world, shop));

  await reverse(transactionNo);

  expect((await pointsOf(world, resident.userId)).balance).toBe(5_000);
  expect(await owesBack(shop)).toBe(-2_000);
  const { transfers, lots } = await getTransaction(operator, { transactionNo });
  expect(lots).toMatchObject([{ amount: 2_000 }]);
  expect(transfers.map(({ reason: why, debit }) => [why, debit])).toEqual([
    ["mileage.use", account.user(resident.userId)],
    ["mileage.use.reverse", account.clawback(shop.businessId)],
  ]);
});
