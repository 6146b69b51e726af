import { auditLogs, businesses, ledgerAccounts, outbox } from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { and, desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  getBusiness,
  listBusinesses,
  listOperatedBusinesses,
  setBusinessStatus,
} from "../../src/businesses/index.js";
import { listInput, operatedListInput, setStatusInput } from "../../src/businesses/schemas.js";
import { useCoupon, verifyQr } from "../../src/coupons/index.js";
import { dayOf, newId } from "../../src/index.js";
import { shopNumberColumns } from "../../src/kernel/personal-columns.js";
import { useMileage, verifyMileage } from "../../src/mileage/index.js";
import { requestSettlement } from "../../src/settlements/index.js";
import {
  couponQr,
  giveCoupon,
  givePoints,
  hireOperator,
  openBudget,
  openShop,
  pointsQr,
  signUp,
} from "../../src/testing/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
await openBudget(world, { coupon: 1_000_000, referral: 1_000_000, settlement: 1_000_000 });
const operator = await hireOperator(world, "business_manager");
const reason = "영업 확인 중";

const set = (id: string, status: string) =>
  setBusinessStatus(operator, setStatusInput.parse({ id, status, reason }));
const audits = (id: string) =>
  world.db
    .select()
    .from(auditLogs)
    .where(and(eq(auditLogs.entityId, id), eq(auditLogs.action, "business.setStatus")));

describe("a suspended shop", () => {
  test("is hidden, cannot scan or request a settlement, and can again once approved", async () => {
    const shop = await openShop(world);
    const id = shop.businessId;
    const customer = await signUp(world);
    await givePoints(world, customer, 1_000);
    const coupon = await couponQr(customer, await giveCoupon(world, customer));
    const points = await pointsQr(customer);
    const doors = [
      () => verifyQr(shop.ctx, { qrCode: coupon }),
      () => useCoupon(shop.ctx, { qrCode: coupon, purchaseAmount: 10_000 }),
      () => verifyMileage(shop.ctx, { qrCode: points }),
      () => useMileage(shop.ctx, { qrCode: points, amount: 1_000 }),
      () => requestSettlement(shop.ctx, { settlementDate: dayOf(world.clock()) }),
    ];
    expect(await set(id, "suspended")).toMatchObject({ id, status: "suspended" });
    for (const door of doors)
      await expect(door()).rejects.toMatchObject({
        ...refused("BUSINESS_002"),
        details: { status: "suspended" },
      });
    await expect(getBusiness(world.visitor(), { id })).rejects.toMatchObject(
      refused("BUSINESS_001"),
    );
    const { items } = await listBusinesses(world.visitor(), listInput.parse({}));
    expect(items.map((item) => item.id)).not.toContain(id);

    await set(id, "approved");
    for (const door of doors) await expect(door()).resolves.toBeDefined();
    expect(await getBusiness(world.visitor(), { id })).toMatchObject({ id });
  });
});

test("a change is audited with its reason, told to the owner and published", async () => {
  const { businessId: id, ownerId } = await openShop(world);
  await set(id, "suspended");
  const [audit] = await audits(id);
  expect(audit).toMatchObject({
    actorId: operator.actor.userId,
    oldValues: { status: "approved" },
    newValues: { status: "suspended" },
    reason,
  });
  const told = await world.db.select().from(outbox).orderBy(desc(outbox.seq)).limit(2);
  expect(told).toMatchObject([
    { topic: "business.changed", audience: "everybody", payload: { businessId: id } },
    { topic: "business.statusChanged", recipientId: ownerId, payload: { status: "suspended" } },
  ]);
});

test("the same change made eight times at once is made once", async () => {
  const { businessId: id } = await openShop(world);
  const { tally } = await atOnce(
    world,
    times(8, () => set(id, "rejected")),
  );
  expect(tally).toEqual({ ok: 8 });
  expect(await audits(id)).toHaveLength(1);
});

test("active means approved, inactive suspended", async () => {
  const { businessId: id } = await openShop(world);
  expect(await set(id, "inactive")).toMatchObject({ status: "suspended" });
  expect(await set(id, "active")).toMatchObject({ status: "approved" });
});

test("a shop that an owner registered gets its ledger account when it is approved", async () => {
  const { businessId, ownerId } = await openShop(world);
  const id = newId();
  await world.db
    .update(businesses)
    .set({ ownerId: operator.actor.userId })
    .where(eq(businesses.id, businessId));
  await world.db.insert(businesses).values({
    id,
    ownerId,
    businessName: "새 가게",
    category: "cafe",
    address: "부산 남구 수영로 1",
    displayTimeSlots: [],
    status: "pending",
  });
  expect(await set(id, "approved")).toMatchObject({ status: "approved", businessNumber: null });
  const opened = await world.db
    .select()
    .from(ledgerAccounts)
    .where(eq(ledgerAccounts.id, account.business(id)));
  expect(opened).toHaveLength(1);
});

test("a rejected shop whose number another one bears by now stays rejected", async () => {
  const [one, other] = [await openShop(world), await openShop(world)];
  await set(one.businessId, "rejected");
  for (const { businessId } of [one, other])
    await world.db
      .update(businesses)
      .set(shopNumberColumns(world.deps, businessId, "617-10-99999"))
      .where(eq(businesses.id, businessId));
  await expect(set(one.businessId, "approved")).rejects.toMatchObject(refused("BUSINESS_003"));
  await expect(set(newId(), "approved")).rejects.toMatchObject(refused("BUSINESS_001"));
});

describe("the operators' list", () => {
  const listed = (input: object) =>
    listOperatedBusinesses(operator, operatedListInput.parse({ limit: 100, ...input }));

  test("has shops of every status, newest first; e-mail and number are masked", async () => {
    world.clock.advance(1_000);
    const { businessId: id, ownerId } = await openShop(world);
    await set(id, "suspended");
    const [newest] = (await listed({})).items;
    expect(newest).toMatchObject({ id, ownerId, status: "suspended" });
    expect(newest?.ownerEmail).toMatch(/^sh\*\*@buzz\.example$/);
    expect(newest?.businessNumber).toMatch(/^\*\*\*-\*\*-\d{5}$/);
    expect((await listed({ status: "suspended", category: "cafe" })).items[0]).toMatchObject({
      id,
    });
    expect((await listed({ status: "approved" })).items.map((shop) => shop.id)).not.toContain(id);
    expect((await listed({ search: "수영로", category: "bar" })).items).toEqual([]);
  });
});
