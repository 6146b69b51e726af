import { businesses } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  getBusiness,
  getOperatedBusiness,
  listOperatedBusinesses,
  setBusinessStatus,
} from "../../src/businesses/index.js";
import { operatedListInput } from "../../src/businesses/schemas.js";
import { dayOf, newId } from "../../src/index.js";
import { useMileage } from "../../src/mileage/index.js";
import { voidTransaction } from "../../src/reversals/index.js";
import { requestSettlement } from "../../src/settlements/index.js";
import {
  givePoints,
  hireOperator,
  openBudget,
  openShop,
  pointsQr,
  signUp,
} from "../../src/testing/index.js";
import { refused } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
await openBudget(world, { coupon: 1_000_000, settlement: 1_000_000 });
const operator = await hireOperator(world, "business_manager");

async function open(businessName: string) {
  const shop = await openShop(world);
  world.clock.advance(1_000);
  await world.db.update(businesses).set({ businessName }).where(eq(businesses.id, shop.businessId));
  return shop;
}

describe("the operators' list of shops", () => {
  test("is by name or age, either way, and counts the shops of each status", async () => {
    const [, second] = [await open("다"), await open("가"), await open("나")];
    const reason = "영업 확인 중";
    await setBusinessStatus(operator, { id: second.businessId, status: "suspended", reason });
    const list = (input: object) =>
      listOperatedBusinesses(operator, operatedListInput.parse(input));
    const names = async (input: object) =>
      (await list(input)).items.map(({ businessName }) => businessName);

    expect(await names({})).toEqual(["나", "가", "다"]);
    expect(await names({ order: "asc" })).toEqual(["다", "가", "나"]);
    expect(await names({ sort: "businessName" })).toEqual(["가", "나", "다"]);
    expect(await names({ sort: "businessName", order: "desc" })).toEqual(["다", "나", "가"]);
    const approved = await list({ status: "approved" });
    expect(approved.pagination.total).toBe(2);
    expect(approved.summary).toEqual({ pending: 0, approved: 2, suspended: 1, rejected: 0 });
    const { pagination, summary } = await list({ search: "가" });
    expect([pagination.total, summary.suspended, summary.approved]).toEqual([1, 1, 0]);
  });
});

describe("one shop, for operators,", () => {
  test("has its figures without what was taken back, and its account masked", async () => {
    const shop = await open("바다커피");
    const id = shop.businessId;
    const customers = [await signUp(world), await signUp(world)];
    for (const customer of customers) {
      await givePoints(world, customer, 10_000);
      await useMileage(shop.ctx, { qrCode: await pointsQr(customer), amount: 1_000 });
    }
    const [customer] = customers;
    if (customer === undefined) throw new Error("two customers signed up");
    const back = await useMileage(shop.ctx, { qrCode: await pointsQr(customer), amount: 3_000 });
    await voidTransaction(shop.ctx, {
      transactionNo: back.transactionNo,
      reason: "Paid by mistake.",
    });
    await getBusiness(world.visitor(), { id });
    await world.deps.exposures.flush();
    await requestSettlement(shop.ctx, { settlementDate: dayOf(world.clock()) });

    expect(await getOperatedBusiness(operator, { id })).toMatchObject({
      businessName: "바다커피",
      status: "approved",
      bankAccount: { bankName: "부산은행", accountNumber: expect.stringMatching(/^\*+\d{3}$/) },
      figures: {
        uses: 2,
        customers: 2,
        sales: 2_000,
        share: 2_000,
        lastUsedAt: world.clock(),
        settlementOpen: 2_000,
        settlementPaid: 0,
      },
      exposures: { main: 0, click: 1 },
    });
  });

  test("is there whatever its status, with the reason for it", async () => {
    const { businessId: id } = await open("하늘식당");
    const reason = "위생 점검 중";
    await setBusinessStatus(operator, { id, status: "suspended", reason });
    expect(await getOperatedBusiness(operator, { id })).toMatchObject({
      status: "suspended",
      statusReason: reason,
      figures: { uses: 0, lastUsedAt: null },
    });
  });

  test("is not found when nobody knows it", async () => {
    await expect(getOperatedBusiness(operator, { id: newId() })).rejects.toMatchObject(
      refused("BUSINESS_001"),
    );
  });
});
