import { account } from "@buzz/ledger";
import { expect, test } from "vitest";
import { budgetExecutions } from "../../src/budget/index.js";
import { executionsInput } from "../../src/budget/schemas.js";
import {
  approveSettlement,
  getSettlement,
  markPaid,
  markReturned,
  rejectSettlement,
} from "../../src/settlements/index.js";
import { hireOperator } from "../../src/testing/index.js";
import { colliding, refused, times } from "../support/at-once.js";
import { balanceOf, budgetOf, owedTo } from "../support/books.js";
import { rows } from "../support/rows.js";
import { requested, shopOwed, useCouponAt } from "../support/settlements.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);
const reason = "The account has been closed.";

const approve = (id: string) => approveSettlement(operator, { id, approved: true });
const giveBack = (id: string) => markReturned(operator, { id, reason });
const executed = async () => (await budgetOf(world)).settlement.executed;

async function paid() {
  const shop = await shopOwed(world);
  const id = await requested(world, shop);
  await approve(id);
  await markPaid(operator, { id, outcome: "paid" });
  return { shop, id };
}

test("a returned payout is given back to the budget, and held for the shop", async () => {
  const { id } = await paid();
  const spent = await executed();

  expect(await giveBack(id)).toMatchObject({ status: "returned", paidAt: null, approvedAt: null });

  expect(spent - (await executed())).toBe(10_000);
  expect(await balanceOf(world, account.settlement(id))).toBe(10_000);
  const { timeline, canApprove, canReject, canReturn } = await getSettlement(operator, { id });
  expect(timeline.at(-1)).toMatchObject({ status: "returned", note: reason });
  expect({ canApprove, canReject, canReturn }).toEqual({
    canApprove: true,
    canReject: true,
    canReturn: false,
  });
  const { items } = await budgetExecutions(
    operator,
    executionsInput.parse({ category: "settlement", limit: 1 }),
  );
  expect(items).toMatchObject([{ kind: "release", amount: 10_000, referenceId: id }]);
});

test("approved again it is booked in the month of that, may be paid and returned again", async () => {
  const { id } = await paid();
  const november = await executed();
  await giveBack(id);
  world.clock.set(new Date("2026-12-02T10:00:00+09:00"));
  await approve(id);
  expect(await executed()).toBe(10_000);
  await markPaid(operator, { id, outcome: "paid", transactionId: "BANK-2" });
  await giveBack(id);
  expect(await executed()).toBe(0);
  world.clock.set(new Date("2026-11-25T10:00:00+09:00"));
  expect(await executed()).toBe(november - 10_000);
});

test("rejected after the return, its uses can be requested again", async () => {
  const { shop, id } = await paid();
  await giveBack(id);
  await rejectSettlement(operator, { id, reason });
  expect(await owedTo(world, shop.businessId)).toBe(10_000);
  await expect(requested(world, shop)).resolves.toBeTypeOf("string");
});

test("only a paid one can be returned, and of eight at once one returns it", async () => {
  const waiting = await requested(world, await shopOwed(world));
  await expect(giveBack(waiting)).rejects.toMatchObject(refused("SETTLEMENT_005"));
  const { id } = await paid();
  const before = await executed();
  const { tally } = await colliding(
    world,
    rows.settlement(id),
    times(8, () => giveBack(id)),
  );
  expect(tally).toEqual({ ok: 1, SETTLEMENT_005: 7 });
  expect(before - (await executed())).toBe(10_000);
});

test("a returned one waits while another request of its day is open", async () => {
  const { shop, id } = await paid();
  await giveBack(id);
  await useCouponAt(world, shop);
  const other = await requested(world, shop);
  await expect(approve(id)).rejects.toMatchObject(refused("SETTLEMENT_002"));
  await rejectSettlement(operator, { id: other, reason });
  await expect(approve(id)).resolves.toMatchObject({ status: "approved" });
});
