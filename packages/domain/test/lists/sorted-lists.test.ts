import { coupons, settlementRequests } from "@buzz/db/schema";
import { createTestDatabase } from "@buzz/testkit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listApplications } from "../../src/applications/index.js";
import { listInput as applicationsInput } from "../../src/applications/schemas.js";
import { budgetExecutions } from "../../src/budget/index.js";
import { executionsInput } from "../../src/budget/schemas.js";
import { listTemplates } from "../../src/coupon-templates/index.js";
import { listInput as templatesInput } from "../../src/coupon-templates/schemas.js";
import { addDays, newId } from "../../src/index.js";
import { useMileage } from "../../src/mileage/index.js";
import { listSettlements, pendingSettlements } from "../../src/settlements/index.js";
import { pendingInput, listInput as settlementsInput } from "../../src/settlements/schemas.js";
import {
  applyForShop,
  createTemplate,
  createWorld,
  giveCoupon,
  givePoints,
  hireOperator,
  openBudget,
  openShop,
  pointsQr,
  signUp,
} from "../../src/testing/index.js";

/** Its settlements are made up, so its books are not checked. */
const database = await createTestDatabase();
const world = await createWorld({ databaseUrl: database.url });
afterAll(async () => {
  await world.close();
  await database.drop();
});
const operator = await hireOperator(world);

type Row = { id: string | number };
type List = (input: object) => Promise<{ items: Row[]; pagination: { total: number } }>;

const lists: [name: string, List, orders: readonly string[]][] = [
  [
    "settlements",
    (input) => listSettlements(operator, settlementsInput.parse(input)),
    ["requestedAt", "settlementDate", "approvedAt", "paidAt", "totalAmount"],
  ],
  [
    "settlements that wait",
    (input) => pendingSettlements(operator, pendingInput.parse(input)),
    ["requestedAt", "settlementDate", "businessName", "totalAmount"],
  ],
  [
    "applications",
    (input) => listApplications(operator, applicationsInput.parse(input)),
    ["createdAt", "businessName"],
  ],
  [
    "coupons",
    (input) => listTemplates(operator, templatesInput.parse(input)),
    ["createdAt", "name", "validUntil", "issuedCount", "usedCount", "totalDiscountAmount"],
  ],
  [
    "movements of budgets",
    (input) => budgetExecutions(operator, executionsInput.parse(input)),
    ["at", "amount"],
  ],
];

/** Everything in three of a kind, made at one moment; some of it has not been reached. */
beforeAll(async () => {
  await openBudget(world, { coupon: 1_000_000, settlement: 1_000_000 });
  const resident = await signUp(world);
  const shop = await openShop(world);
  const now = world.clock();
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const reached = n % 3 === 0 ? now : null;
    await world.db.insert(settlementRequests).values(
      (["paid", "pending"] as const).map((status) => ({
        id: newId(),
        settlementNo: `S-${status}-${n}`,
        businessId: shop.businessId,
        settlementDate: `2026-10-0${n}`,
        status,
        couponCount: 1,
        couponAmount: 1_000 * (n % 2),
        mileageCount: 0,
        mileageAmount: 0,
        totalAmount: 1_000 * (n % 2),
        requestedAt: now,
        estimatedPaymentDate: "2026-12-01",
        approvedAt: status === "paid" ? reached : null,
        paidAt: status === "paid" ? reached : null,
      })),
    );
    await applyForShop(world);
    await createTemplate(world, { name: "쿠폰", validUntil: reached && addDays(now, 30) });
    await givePoints(world, resident, 1_000);
  }
  await world.db.update(coupons).set({ createdAt: now });
  await giveCoupon(world, resident, { discountValue: 1_000 });
  await useMileage(shop.ctx, { qrCode: await pointsQr(resident), amount: 2_500 });
});

describe.each(lists)("the list of %s", (_, list, orders) => {
  const all = async (input: object) => (await list({ ...input, limit: 100 })).items;

  test.each(orders)("by %s runs both ways over the same rows", async (sortBy) => {
    const up = await all({ sortBy, sortOrder: "asc" });
    const down = await all({ sortBy, sortOrder: "desc" });
    expect(up.length).toBeGreaterThan(5);
    expect(down).toEqual(up.toReversed());
  });

  test.each(orders)("by %s repeats and skips nothing from page to page", async (sortBy) => {
    const whole = await all({ sortBy });
    const pages: Row[] = [];
    for (let page = 1; pages.length < whole.length; page += 1)
      pages.push(...(await list({ sortBy, page, limit: 2 })).items);
    expect(pages).toEqual(whole);
  });

  test("is refused by what it does not know", async () => {
    await expect(async () => list({ sortBy: "passwordHash" })).rejects.toThrow("sortBy");
  });
});

test("a list is in the order it was asked for, and what was not reached comes last where the newest come first", async () => {
  const settlements = (sortBy: string) =>
    listSettlements(operator, settlementsInput.parse({ sortBy, limit: 100 }));
  const days = (await settlements("settlementDate")).items.map((row) => row.settlementDate);
  expect(days).toEqual(days.toSorted().toReversed());
  const amounts = (await settlements("totalAmount")).items.map((row) => row.totalAmount);
  expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));
  const paid = (await settlements("paidAt")).items.map(({ paidAt }) => paidAt !== null);
  expect(paid).toEqual([true, true, ...Array.from({ length: 10 }, () => false)]);

  const input = templatesInput.parse({ sortBy: "issuedCount", limit: 100 });
  const issued = (await listTemplates(operator, input)).items.map((row) => row.issuedCount);
  expect(issued[0]).toBe(1);
  expect(issued).toEqual(issued.toSorted((one, other) => other - one));
});

test("a use of several lots is one movement in each category", async () => {
  const { items } = await budgetExecutions(operator, executionsInput.parse({ limit: 100 }));
  const uses = items.filter(({ description }) => description === "mileage.use");
  expect(uses).toMatchObject([{ kind: "execute", amount: 2_500 }]);
});
