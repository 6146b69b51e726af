import { account } from "@buzz/ledger";
import { expect, test } from "vitest";
import { businessTransactions } from "../../src/businesses/index.js";
import { useCoupon } from "../../src/coupons/index.js";
import { dayOf } from "../../src/index.js";
import {
  approveSettlement,
  availableForSettlement,
  cancelSettlement,
  getSettlement,
  markPaid,
  reconcileSettlement,
  rejectSettlement,
  requestSettlement,
} from "../../src/settlements/index.js";
import {
  couponQr,
  giveCoupon,
  hireOperator,
  openBudget,
  openShop,
  type Shop,
  signUp,
} from "../../src/testing/index.js";
import { atOnce, colliding, refused, times } from "../support/at-once.js";
import { balanceOf, budgetOf, creditsOf, owedTo } from "../support/books.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const REASON = "증빙 서류가 맞지 않습니다.";

const world = await testWorld();
const operator = await hireOperator(world);

/** A shop that a coupon of 10,000 won was used at today. */
async function shopOwed10000(): Promise<Shop> {
  const shop = await openShop(world);
  await useCouponAt(shop);
  return shop;
}

async function useCouponAt(shop: Shop) {
  const resident = await signUp(world);
  const coupon = await giveCoupon(world, resident, { discountValue: 10_000 });
  await useCoupon(shop.ctx, { qrCode: await couponQr(resident, coupon), purchaseAmount: 30_000 });
}

const request = (shop: Shop) =>
  requestSettlement(shop.ctx, { settlementDate: dayOf(world.clock()) });

const approve = (id: string) => approveSettlement(operator, { id, approved: true });

/** What payouts have taken from this month's settlement budget. */
const executed = async () => (await budgetOf(world)).settlement.executed;

test("what was settled and paid cannot be requested again", async () => {
  const shop = await shopOwed10000();
  const { settlementId: id, totalAmount } = await request(shop);
  expect(totalAmount).toBe(10_000);
  await expect(request(shop)).rejects.toMatchObject(refused("SETTLEMENT_002"));
  await approve(id);
  await expect(request(shop)).rejects.toMatchObject(refused("SETTLEMENT_002"));
  await markPaid(operator, { id, outcome: "paid" });

  await expect(request(shop)).rejects.toMatchObject(refused("SETTLEMENT_004"));

  expect(await availableForSettlement(shop.ctx)).toMatchObject({
    settlements: { completed: 10_000, pending: 0 },
    available: 0,
  });
  expect(await creditsOf(world, account.settlement(id))).toEqual([
    { reason: "settlement.claim", amount: 10_000 },
  ]);
  expect(await balanceOf(world, account.settlement(id))).toBe(0);
});

test("uses made after a request can be requested once it is paid, and only they", async () => {
  const shop = await shopOwed10000();
  const { settlementId: id } = await request(shop);
  await useCouponAt(shop);
  await approve(id);
  await markPaid(operator, { id, outcome: "paid" });

  expect(await request(shop)).toMatchObject({ totalAmount: 10_000, couponCount: 1 });
  expect(await owedTo(world, shop.businessId)).toBe(0);
});

test("of two requests for one day at once, one succeeds", async () => {
  const shop = await shopOwed10000();
  const { tally } = await colliding(
    world,
    rows.owedTo(shop.businessId),
    times(2, () => request(shop)),
  );
  expect(tally).toEqual({ ok: 1, SETTLEMENT_002: 1 });
  expect(await owedTo(world, shop.businessId)).toBe(0);
});

test("a settlement approved by eight operators at once is booked to the budget once", async () => {
  const { settlementId: id } = await request(await shopOwed10000());
  const before = await executed();
  const { tally } = await colliding(
    world,
    rows.settlement(id),
    times(8, () => approve(id)),
  );
  expect(tally).toEqual({ ok: 1, SETTLEMENT_005: 7 });
  expect((await executed()) - before).toBe(10_000);
});

test("a settlement approved and cancelled at once is one or the other, whichever comes first", async () => {
  for (const cancelledFirst of [false, true]) {
    const shop = await shopOwed10000();
    const { settlementId: id } = await request(shop);
    const before = await executed();
    const calls = [() => approve(id), () => cancelSettlement(shop.ctx, { id })];

    const { tally, answers } = await colliding(
      world,
      rows.settlement(id),
      cancelledFirst ? calls.toReversed() : calls,
    );

    expect(tally).toEqual({ ok: 1, SETTLEMENT_005: 1 });
    const approved = answers[0]?.status === "approved";
    expect((await executed()) - before).toBe(approved ? 10_000 : 0);
    expect(await owedTo(world, shop.businessId)).toBe(approved ? 0 : 10_000);
  }
});

test("a payout whose result is unknown is not paid again before somebody has looked", async () => {
  const { settlementId: id } = await request(await shopOwed10000());
  await approve(id);
  await markPaid(operator, { id, outcome: "unknown" });
  const paid = await balanceOf(world, account.payout);

  const again = await atOnce(
    world,
    times(4, () => markPaid(operator, { id, outcome: "paid" })),
  );

  expect(again.tally).toEqual({ SETTLEMENT_006: 4 });
  expect(await balanceOf(world, account.payout)).toBe(paid);
  await reconcileSettlement(operator, { id, outcome: "paid", note: "은행이 지급을 확인했습니다." });
  expect(await balanceOf(world, account.payout)).toBe((paid ?? 0) + 10_000);
});

test("a payout confirmed eight times at once is paid once", async () => {
  const { settlementId: id } = await request(await shopOwed10000());
  await approve(id);
  const paid = await balanceOf(world, account.payout);
  const { tally } = await colliding(
    world,
    rows.settlement(id),
    times(8, () => markPaid(operator, { id, outcome: "paid" })),
  );
  expect(tally).toEqual({ ok: 1, SETTLEMENT_005: 7 });
  expect(await balanceOf(world, account.payout)).toBe((paid ?? 0) + 10_000);
});

test("uses of a rejected or cancelled request can be requested again", async () => {
  const shop = await shopOwed10000();
  await rejectSettlement(operator, { id: (await request(shop)).settlementId, reason: REASON });
  await cancelSettlement(shop.ctx, { id: (await request(shop)).settlementId });
  expect(await owedTo(world, shop.businessId)).toBe(10_000);
  expect(await request(shop)).toMatchObject({ totalAmount: 10_000 });
});

test("a use says how far its settlement is, and is free again once that was rejected", async () => {
  const shop = await shopOwed10000();
  const stateOfUse = async () => {
    const { items } = await businessTransactions(shop.ctx, { page: 1, limit: 20 });
    return items.map(({ settlementStatus }) => settlementStatus);
  };
  expect(await stateOfUse()).toEqual([null]);
  await rejectSettlement(operator, { id: (await request(shop)).settlementId, reason: REASON });
  expect(await stateOfUse()).toEqual([null]);
  const { settlementId: id } = await request(shop);
  expect(await stateOfUse()).toEqual(["pending"]);
  await approve(id);
  expect(await stateOfUse()).toEqual(["approved"]);
  await markPaid(operator, { id, outcome: "unknown" });
  expect(await stateOfUse()).toEqual(["reconciling"]);
  await reconcileSettlement(operator, { id, outcome: "paid", note: "은행이 지급을 확인했습니다." });
  expect(await stateOfUse()).toEqual(["paid"]);
});

test("another shop's settlement is not found", async () => {
  const { settlementId: id } = await request(await shopOwed10000());
  const stranger = await openShop(world);
  await expect(cancelSettlement(stranger.ctx, { id })).rejects.toMatchObject(
    refused("RESOURCE_001"),
  );
});

test("requests reach from today to 30 days back", async () => {
  const shop = await shopOwed10000();
  const from = (settlementDate: string) => requestSettlement(shop.ctx, { settlementDate });
  await expect(from("2026-11-26")).rejects.toMatchObject(refused("SETTLEMENT_003"));
  await expect(from("2026-10-25")).rejects.toMatchObject(refused("SETTLEMENT_003"));
  await expect(from("2026-10-26")).rejects.toMatchObject(refused("SETTLEMENT_004"));
});

test("a request for another bank account than the registered one is refused", async () => {
  const shop = await shopOwed10000();
  const to = (bankName: string, accountNumber: string) =>
    requestSettlement(shop.ctx, {
      settlementDate: dayOf(world.clock()),
      bankInfo: { bankName, accountNumber },
    });
  await expect(to("부산은행", "999-2026-1234-01")).rejects.toMatchObject(refused("SETTLEMENT_007"));
  await expect(to("국민은행", "101-2026-1234-01")).rejects.toMatchObject(refused("SETTLEMENT_007"));
  await expect(to("부산은행", "1012026123401")).resolves.toMatchObject({ totalAmount: 10_000 });
});

test("approvals at once never exceed the settlement budget; what it cannot bear stays pending", async () => {
  world.clock.set(new Date("2027-02-10T10:00:00+09:00"));
  await openBudget(world, { coupon: 1_000_000, settlement: 39_999 });
  const ids = [];
  for (let shop = 0; shop < 6; shop += 1)
    ids.push((await request(await shopOwed10000())).settlementId);

  const { tally } = await colliding(
    world,
    rows.budget(world, "settlement"),
    ids.map((id) => () => approve(id)),
  );

  expect(tally).toEqual({ ok: 3, BUDGET_001: 3 });
  expect((await budgetOf(world)).settlement).toMatchObject({ executed: 30_000, remaining: 9_999 });
  const states = await Promise.all(ids.map((id) => getSettlement(operator, { id })));
  expect(states.map((one) => one.status).toSorted()).toEqual([
    ...Array.from({ length: 3 }, () => "approved"),
    ...Array.from({ length: 3 }, () => "pending"),
  ]);
});
