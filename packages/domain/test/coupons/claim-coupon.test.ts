import { budgetDayParts, budgetSwitches, coupons, userCoupons } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { availableCoupons, claimCoupon, useCoupon } from "../../src/coupons/index.js";
import { addDays, dayOf } from "../../src/index.js";
import { couponQr, createTemplate, openBudget, openShop } from "../../src/testing/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { budgetOf, countsOf } from "../support/books.js";
import { crowd, type Member } from "../support/crowd.js";
import { testWorld } from "../support/world.js";

const world = await testWorld({ connections: 30 });

const claim = ({ ctx }: Member, { id }: { id: string }) => claimCoupon(ctx, { id });

async function member(): Promise<Member> {
  const [one] = await crowd(world, 1);
  if (one === undefined) throw new Error("nobody came");
  return one;
}

async function quantityOf({ id }: { id: string }) {
  const [row] = await world.db
    .select({ total: coupons.totalQuantity, remaining: coupons.remainingQuantity })
    .from(coupons)
    .where(eq(coupons.id, id));
  return row;
}

async function grantedToday(): Promise<number> {
  const [row] = await world.db
    .select({ granted: sql`sum(${budgetDayParts.granted})`.mapWith(Number) })
    .from(budgetDayParts)
    .where(eq(budgetDayParts.day, dayOf(world.clock())));
  return row?.granted ?? 0;
}

async function startingTemplate(slug: string) {
  const [row] = await world.db.select().from(coupons).where(eq(coupons.slug, slug));
  if (row === undefined) throw new Error(slug);
  return row;
}

test("a claim puts the template's terms into the user's hand and reserves what they can cost", async () => {
  const template = await createTemplate(world, { name: "여름 쿠폰", minPurchaseAmount: 10_000 });
  const before = await grantedToday();
  const coupon = await claim(await member(), template);

  expect(coupon).toMatchObject({
    name: "여름 쿠폰",
    type: "basic",
    discountValue: 5_000,
    minPurchaseAmount: 10_000,
    expiresAt: addDays(world.clock(), 30),
    status: "active",
  });
  expect(await countsOf(world, template.id)).toMatchObject({ issued: 1, used: 0 });
  expect((await budgetOf(world)).coupon.reserved).toBe(5_000);
  expect(await grantedToday()).toBe(before + 5_000);
});

test("a coupon is never good beyond its template's end", async () => {
  const validUntil = addDays(world.clock(), 3);
  const template = await createTemplate(world, { validUntil });
  expect(await claim(await member(), template)).toMatchObject({ expiresAt: validUntil });
});

test("of fifty claims at once of a template with ten left, ten succeed and forty find it sold out", async () => {
  const template = await createTemplate(world, { totalQuantity: 10 });
  const people = await crowd(world, 50);

  const { tally } = await atOnce(
    world,
    people.map((one) => () => claim(one, template)),
  );

  expect(tally).toEqual({ ok: 10, COUPON_007: 40 });
  expect(await countsOf(world, template.id)).toMatchObject({ issued: 10 });
  expect(await quantityOf(template)).toEqual({ total: 10, remaining: 0 });
});

test.each([
  ["limited", { totalQuantity: 100 }],
  ["unlimited", {}],
])("of eight claims of one user at once, one succeeds (%s template)", async (_, terms) => {
  const template = await createTemplate(world, terms);
  const one = await member();

  const { tally } = await atOnce(
    world,
    times(8, () => claim(one, template)),
  );

  expect(tally).toEqual({ ok: 1, COUPON_006: 7 });
  expect(await countsOf(world, template.id)).toMatchObject({ issued: 1 });
});

test("event coupons are borne by the event budget, by the programme's share", async () => {
  const reserved = (await budgetOf(world)).event.reserved;
  const coupon = await claim(await member(), await startingTemplate("event"));
  expect(coupon).toMatchObject({ discountType: "percentage", maxDiscountAmount: 10_000 });
  expect((await budgetOf(world)).event.reserved).toBe(reserved + 5_000);
});

test("an event coupon that the shops bear alone costs the programme nothing, and can be used", async () => {
  await world.changeSettings({ event_coupon_government_ratio: 0 });
  const one = await member();
  const coupon = await claim(one, await createTemplate(world, { type: "event" }));
  await world.changeSettings({ event_coupon_government_ratio: 50 });
  const { ctx } = await openShop(world);
  const qrCode = await couponQr(one, coupon);

  expect(await useCoupon(ctx, { qrCode, purchaseAmount: 20_000 })).toMatchObject({
    discountAmount: 5_000,
    govShare: 0,
  });
});

test("what is not on offer cannot be claimed, and is not shown", async () => {
  const one = await member();
  const now = world.clock();
  const templates = await Promise.all([
    createTemplate(world, { type: "signup" }),
    createTemplate(world, { type: "referral" }),
    createTemplate(world, { status: "inactive" }),
    createTemplate(world, { validFrom: addDays(now, 1) }),
    createTemplate(world, { validUntil: now }),
    startingTemplate("referee"),
    startingTemplate("visitor"),
    startingTemplate("referral"),
  ]);

  for (const template of [...templates, { id: one.userId }])
    await expect(claim(one, template)).rejects.toMatchObject(refused("RESOURCE_001"));
  const { items } = await availableCoupons(one.ctx, { page: 1, limit: 100 });
  const shown = new Set(items.map(({ id }) => id));
  expect(templates.filter(({ id }) => shown.has(id))).toEqual([]);
});

test("what is shown as available can be claimed; what is held or sold out is not shown", async () => {
  const [one, other] = [await member(), await member()];
  const unlimited = await createTemplate(world);
  const limited = await createTemplate(world, { totalQuantity: 2 });
  const last = await createTemplate(world, { totalQuantity: 1 });
  await claim(other, last);
  await claim(one, limited);
  const shownTo = async ({ ctx }: Member) => {
    const { items, pagination } = await availableCoupons(ctx, { page: 1, limit: 100 });
    expect(pagination.total).toBe(items.length);
    const mine = [unlimited, limited, last].map(({ id }) => id);
    return items.filter(({ id }) => mine.includes(id));
  };

  expect(await shownTo(one)).toMatchObject([{ id: unlimited.id, remainingQuantity: null }]);
  expect(new Set(await shownTo(other))).toEqual(
    new Set([
      expect.objectContaining({ id: unlimited.id }),
      expect.objectContaining({ id: limited.id, remainingQuantity: 1 }),
    ]),
  );
  await expect(claim(one, last)).rejects.toMatchObject(refused("COUPON_007"));
});

test("switches stop claims: new_coupon all, event_coupon those of events", async () => {
  const [basic, event] = [
    await createTemplate(world),
    await createTemplate(world, { type: "event" }),
  ];
  const stopped = async (service: "new_coupon" | "event_coupon") => {
    await world.db
      .insert(budgetSwitches)
      .values({ service, action: "limit_services", reason: "시험을 위한 일시 중지" });
    const outcomes = await atOnce(world, [
      async () => claim(await member(), basic),
      async () => claim(await member(), event),
    ]);
    await world.db.delete(budgetSwitches);
    return outcomes.tally;
  };

  expect(await stopped("event_coupon")).toEqual({ ok: 1, BUDGET_002: 1 });
  expect(await stopped("new_coupon")).toEqual({ BUDGET_002: 2 });
});

test("a claim that the limit of the day cannot bear is refused and leaves nothing behind", async () => {
  const template = await createTemplate(world, { discountValue: 1_600_000 });
  world.clock.set(addDays(world.clock(), 1));
  await claim(await member(), template);
  const before = await budgetOf(world);

  await expect(claim(await member(), template)).rejects.toMatchObject({
    ...refused("BUDGET_001"),
    details: { limit: "daily_limit" },
  });
  expect(await budgetOf(world)).toEqual(before);
  expect(await countsOf(world, template.id)).toMatchObject({ issued: 1 });
});

test("claims at the end of a budget never exceed it", async () => {
  world.clock.set(new Date("2026-12-10T10:00:00+09:00"));
  await openBudget(world, { coupon: 100_000 });
  const template = await createTemplate(world);
  const first = await crowd(world, 19);
  for (const one of first) await claim(one, template);
  const late = await crowd(world, 25);

  const { tally } = await atOnce(
    world,
    late.map((one) => () => claim(one, template)),
  );

  expect(tally.ok).toBe(1);
  expect((tally.BUDGET_001 ?? 0) + (tally.BUDGET_002 ?? 0)).toBe(24);
  const { coupon } = await budgetOf(world);
  expect(coupon).toMatchObject({ budget: 100_000, reserved: 100_000, remaining: 0 });
  await expect(claim(await member(), template)).rejects.toMatchObject(refused("BUDGET_002"));
  const held = await world.db
    .select()
    .from(userCoupons)
    .where(eq(userCoupons.couponId, template.id));
  expect(held).toHaveLength(20);
});
