import { expect, test } from "vitest";
import { getTransaction } from "../../src/transactions/index.js";
import { getInput } from "../../src/transactions/schemas.js";
import { refused } from "../support/at-once.js";
import { liveNovember } from "../support/november.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const { operator, other, late, early, points, coupon, settlementId } = await liveNovember(world);

const get = (transactionNo: string) => getTransaction(operator, getInput.parse({ transactionNo }));

test("a coupon's use traces back to its terms and budget, and forward to its settlement", async () => {
  expect(await get(coupon.transactionNo)).toMatchObject({
    use: {
      type: "coupon",
      purchaseAmount: 12_000,
      discountAmount: 5_000,
      finalAmount: 7_000,
      shareAmount: 5_000,
      usedOn: "2026-11-25",
    },
    user: { id: late.userId, name: "김*" },
    business: { id: other.businessId },
    coupon: { type: "signup" },
    lots: [],
    rules: { discountType: "fixed", discountValue: 5_000, programmeShare: 100 },
    budget: [
      { month: "2026-11", category: "referral", reserved: 5_000, executed: 5_000, released: 0 },
    ],
    transfers: [{ reason: "coupon.redeem", credit: `business/${other.businessId}`, amount: 5_000 }],
    settlement: { id: settlementId, status: "approved", amount: 5_000 },
    approver: { id: operator.actor.userId },
  });
});

test("a use of points traces back to the grants that it took", async () => {
  const found = await get(points.transactionNo);
  expect(found).toMatchObject({
    use: { type: "mileage", purchaseAmount: null, finalAmount: null, shareAmount: 1_000 },
    user: { id: early.userId, name: "홍*동" },
    coupon: null,
    rules: null,
    lots: [{ amount: 1_000, granted: 5_000 }],
    budget: [{ month: "2026-11", category: "referral", executed: 1_000, released: 0 }],
    transfers: [{ debit: `user/${early.userId}`, amount: 1_000, reason: "mileage.use" }],
    settlement: null,
    approver: null,
  });
  expect(found.user.phone).toMatch(/^010-\*{4}-\d{4}$/);
});

test("a number is found with and without its sign; an unknown one is not", async () => {
  const bare = coupon.transactionNo.slice(1);
  expect((await get(bare)).use.transactionNo).toBe(coupon.transactionNo);
  await expect(get("#BZ200101001")).rejects.toMatchObject(refused("RESOURCE_001"));
  expect(getInput.safeParse({ transactionNo: "#ST261125001" }).success).toBe(false);
});
