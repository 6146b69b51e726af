import { auditLogs, coupons, userCoupons } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import {
  createTemplate as create,
  removeTemplate,
  updateTemplate,
} from "../../src/coupon-templates/index.js";
import { createInput, updateInput } from "../../src/coupon-templates/schemas.js";
import { claimCoupon } from "../../src/coupons/index.js";
import type { AdminContext } from "../../src/index.js";
import { applyForShop, createTemplate, hireOperator, openShop } from "../../src/testing/index.js";
import { overtaken, refused } from "../support/at-once.js";
import { crowd } from "../support/crowd.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

let operator: AdminContext;
beforeAll(async () => {
  operator = await hireOperator(world);
});

const made = (terms: object = {}) =>
  create(
    operator,
    createInput.parse({
      name: "여름 쿠폰",
      type: "basic",
      discountType: "fixed",
      discountValue: 3_000,
      ...terms,
    }),
  );

const updated = (id: string, changes: object) =>
  updateTemplate(operator, updateInput.parse({ id, ...changes }));

async function issued(id: string, count: number) {
  const people = await crowd(world, count);
  for (const { ctx } of people) await claimCoupon(ctx, { id });
}

const rowOf = async (id: string) => {
  const [row] = await world.db.select().from(coupons).where(eq(coupons.id, id));
  return row;
};

async function startingTemplate(slug: string) {
  const [row] = await world.db.select().from(coupons).where(eq(coupons.slug, slug));
  if (row === undefined) throw new Error(slug);
  return row;
}

const actionsOn = async (id: string) => {
  const rows = await world.db
    .select({ action: auditLogs.action })
    .from(auditLogs)
    .where(eq(auditLogs.entityId, id))
    .orderBy(auditLogs.createdAt, auditLogs.id);
  return rows.map(({ action }) => action);
};

describe("creating", () => {
  test("a percentage without a cap gets the setting's, and another cap is kept", async () => {
    const percentage = { discountType: "percentage", discountValue: 20 };
    expect(await made(percentage)).toMatchObject({ maxDiscountAmount: 10_000 });
    expect(await made({ ...percentage, maxDiscountAmount: 2_000 })).toMatchObject({
      maxDiscountAmount: 2_000,
    });
    await world.changeSettings({ coupon_percentage_default_cap: 7_000 });
    expect(await made(percentage)).toMatchObject({ maxDiscountAmount: 7_000 });
    expect(await made()).toMatchObject({ maxDiscountAmount: null });
  });

  test("days are those of Seoul, the last one counts", async () => {
    expect(await made({ validFrom: "2026-12-01", validUntil: "2026-12-31" })).toMatchObject({
      validFrom: new Date("2026-12-01T00:00:00+09:00"),
      validUntil: new Date("2027-01-01T00:00:00+09:00"),
    });
    expect(await made({ validUntil: "2026-12-31T12:00:00Z" })).toMatchObject({
      validUntil: new Date("2026-12-31T12:00:00Z"),
    });
  });

  test.each([
    [{ discountType: "percentage", discountValue: 101 }, "VALIDATION_002"],
    [{ validFrom: "2026-12-02", validUntil: "2026-12-01" }, "VALIDATION_003"],
    [{ validFrom: "2026-12-01T00:00:00Z", validUntil: "2026-12-01T00:00:00Z" }, "VALIDATION_003"],
  ])("%j is %s", async (terms, code) => {
    await expect(made(terms)).rejects.toMatchObject(refused(code));
  });

  test("it is only for shops that are known and approved", async () => {
    const { businessId } = await openShop(world);
    expect(await made({ applicableBusinesses: [businessId, businessId] })).toMatchObject({
      applicableBusinesses: [businessId],
    });
    const application = await applyForShop(world);
    await expect(made({ applicableBusinesses: [businessId, application] })).rejects.toMatchObject({
      ...refused("ADMIN_COUPON_001"),
      details: [{ message: application }],
    });
  });
});

describe("updating", () => {
  test("coupons in users' hands keep their terms", async () => {
    const { id } = await made();
    await issued(id, 1);
    const after = await updated(id, { name: "겨울 쿠폰", discountValue: 1_000 });
    expect(after).toMatchObject({ name: "겨울 쿠폰", discountValue: 1_000, issuedCount: 1 });
    expect(
      await world.db.select().from(userCoupons).where(eq(userCoupons.couponId, id)),
    ).toMatchObject([{ name: "여름 쿠폰", discountValue: 3_000, reservedAmount: 3_000 }]);
    expect(await actionsOn(id)).toEqual(["coupon_template.create", "coupon_template.update"]);
  });

  test("what is left out stays, null takes away", async () => {
    const { id, ...before } = await made({ description: "설명", validUntil: "2026-12-31" });
    expect(await updated(id, {})).toMatchObject({ ...before, updatedAt: expect.any(Date) });
    expect(await updated(id, { description: null, validUntil: null })).toMatchObject({
      description: null,
      validUntil: null,
    });
  });

  test("terms are checked as they will be, not as they are sent", async () => {
    const { id } = await made({ validFrom: "2026-12-01" });
    await expect(updated(id, { validUntil: "2026-11-30" })).rejects.toMatchObject(
      refused("VALIDATION_003"),
    );
    await expect(updated(id, { discountType: "percentage" })).rejects.toMatchObject(
      refused("VALIDATION_002"),
    );
    const { maxDiscountAmount } = await updated(id, {
      discountType: "percentage",
      discountValue: 10,
    });
    expect(maxDiscountAmount).toBeGreaterThan(0);
  });

  test("a quantity never falls below what was issued", async () => {
    const { id } = await made({ totalQuantity: 10 });
    await issued(id, 3);
    await expect(updated(id, { totalQuantity: 2 })).rejects.toMatchObject(
      refused("ADMIN_COUPON_005"),
    );
    await updated(id, { totalQuantity: 3 });
    expect(await rowOf(id)).toMatchObject({ totalQuantity: 3, remainingQuantity: 0 });
    await updated(id, { totalQuantity: null });
    expect(await rowOf(id)).toMatchObject({ totalQuantity: null, remainingQuantity: null });
    await updated(id, { totalQuantity: 5 });
    expect(await rowOf(id)).toMatchObject({ totalQuantity: 5, remainingQuantity: 2 });
  });

  test("a limit that is set while a coupon is being issued counts that coupon", async () => {
    const { id } = await createTemplate(world);
    const [one] = await crowd(world, 1);
    const { tally } = await overtaken(
      world,
      async (tx) => one && claimCoupon({ ...one.ctx, db: tx }, { id }),
      () => updated(id, { totalQuantity: 1 }),
    );
    expect(tally).toEqual({ ok: 1 });
    expect(await rowOf(id)).toMatchObject({ totalQuantity: 1, remainingQuantity: 0 });
  });

  test("a coupon that is issued while a limit is being set is taken from it", async () => {
    const { id } = await createTemplate(world);
    await issued(id, 1);
    const [one] = await crowd(world, 1);
    const { tally } = await overtaken<unknown>(
      world,
      (tx) => updateTemplate({ ...operator, db: tx }, updateInput.parse({ id, totalQuantity: 1 })),
      async () => one && claimCoupon(one.ctx, { id }),
    );
    expect(tally).toEqual({ COUPON_007: 1 });
    expect(await rowOf(id)).toMatchObject({ totalQuantity: 1, remainingQuantity: 0 });
  });

  test("shops are checked when they are named", async () => {
    const { id } = await made();
    await expect(updated(id, { applicableBusinesses: [id] })).rejects.toMatchObject(
      refused("ADMIN_COUPON_002"),
    );
  });

  test.each(["referee", "visitor", "referral"])(
    "the programme's %s coupon keeps its value and never runs out; its words can change",
    async (slug) => {
      const { id, discountType, discountValue } = await startingTemplate(slug);
      for (const changes of [{ totalQuantity: 5 }, { discountValue: 17 }])
        await expect(updated(id, changes)).rejects.toMatchObject(refused("VALIDATION_003"));
      const words = { discountType, discountValue, description: "새 설명" };
      expect(await updated(id, words)).toMatchObject({ description: "새 설명" });
    },
  );
});

describe("removing", () => {
  test("deactivates: nothing new is issued, and it can be made active again", async () => {
    const { id } = await made();
    await issued(id, 1);
    expect(await removeTemplate(operator, { id, permanent: false })).toEqual({
      id,
      action: "deactivated",
    });
    await expect(issued(id, 1)).rejects.toMatchObject(refused("RESOURCE_001"));
    await updated(id, { status: "active" });
    await issued(id, 1);
  });

  test("deletes for good only what was never issued, and leaves the audit", async () => {
    const [unused, used] = [await made(), await made()];
    await issued(used.id, 1);
    expect(await removeTemplate(operator, { id: unused.id, permanent: true })).toMatchObject({
      action: "deleted",
    });
    expect(await rowOf(unused.id)).toBeUndefined();
    expect(await actionsOn(unused.id)).toEqual([
      "coupon_template.create",
      "coupon_template.delete",
    ]);
    await expect(removeTemplate(operator, { id: used.id, permanent: true })).rejects.toMatchObject(
      refused("ADMIN_COUPON_003"),
    );
    const { id } = await startingTemplate("event");
    await expect(removeTemplate(operator, { id, permanent: true })).rejects.toMatchObject(
      refused("ADMIN_COUPON_003"),
    );
  });

  test("a claim and a deletion at once: one of them finds that it came too late", async () => {
    const [first, second] = [await createTemplate(world), await createTemplate(world)];
    const [one] = await crowd(world, 1);
    const claim = async (id: string, ctx = one?.ctx) => ctx && claimCoupon(ctx, { id });
    const claimed = await overtaken<unknown>(
      world,
      async (tx) => one && claim(first.id, { ...one.ctx, db: tx }),
      () => removeTemplate(operator, { id: first.id, permanent: true }),
    );
    const deleted = await overtaken<unknown>(
      world,
      (tx) => removeTemplate({ ...operator, db: tx }, { id: second.id, permanent: true }),
      () => claim(second.id),
    );
    expect([claimed.tally, deleted.tally]).toEqual([{ ADMIN_COUPON_003: 1 }, { RESOURCE_001: 1 }]);
  });

  test("what does not exist is not found", async () => {
    const id = operator.actor.userId;
    await expect(removeTemplate(operator, { id, permanent: true })).rejects.toMatchObject(
      refused("RESOURCE_001"),
    );
    await expect(updated(id, { name: "없는 쿠폰" })).rejects.toMatchObject(refused("RESOURCE_001"));
  });
});
