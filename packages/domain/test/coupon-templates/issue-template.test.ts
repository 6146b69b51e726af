import { auditLogs, budgetSwitches, outbox, userCoupons } from "@buzz/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { issueTemplate } from "../../src/coupon-templates/index.js";
import { issueInput } from "../../src/coupon-templates/schemas.js";
import { claimCoupon } from "../../src/coupons/index.js";
import { type AdminContext, addDays } from "../../src/index.js";
import { createTemplate, giveCoupon, hireOperator, openBudget } from "../../src/testing/index.js";
import { atOnce, overtaken, refused, times } from "../support/at-once.js";
import { budgetOf, countsOf } from "../support/books.js";
import { crowd, type Member } from "../support/crowd.js";
import { testWorld } from "../support/world.js";

const world = await testWorld({ connections: 30 });

let operator: AdminContext;
beforeAll(async () => {
  await openBudget(world, { coupon: 100_000_000, event: 10_000_000 });
  operator = await hireOperator(world);
});

type Wanted = Omit<Parameters<typeof issueInput.parse>[0] & object, never>;

const issue = ({ id }: { id: string }, wanted: Wanted) =>
  issueTemplate(operator, issueInput.parse({ couponId: id, ...wanted }));

const idsOf = (people: Member[]) => people.map(({ userId }) => userId);

const holdersOf = async ({ id }: { id: string }) => {
  const rows = await world.db
    .select({ userId: userCoupons.userId })
    .from(userCoupons)
    .where(eq(userCoupons.couponId, id));
  return rows.map(({ userId }) => userId).toSorted();
};

test("a bulk issue gives each target one coupon, tells each of them, and is audited", async () => {
  const template = await createTemplate(world, { totalQuantity: 50 });
  const people = await crowd(world, 40);
  const before = (await budgetOf(world)).coupon;
  const expiresAt = addDays(world.clock(), 10);

  expect(await issue(template, { userIds: idsOf(people), expirationDays: 10 })).toEqual({
    status: "done",
    issuedCount: 40,
    skippedCount: 0,
    totalTargeted: 40,
    targetUsers: 40,
    cost: 200_000,
    budget: { month: "2026-11", category: "coupon" },
    expiresAt,
    jobId: expect.any(String),
    estimatedCompletionTime: null,
  });
  expect(await holdersOf(template)).toEqual(idsOf(people).toSorted());
  expect(await countsOf(world, template.id)).toMatchObject({ issued: 40, used: 0 });
  expect((await budgetOf(world)).coupon.reserved).toBe(before.reserved + 40 * 5_000);
  const told = await world.db
    .select({ to: outbox.recipientId })
    .from(outbox)
    .innerJoin(userCoupons, sql`${outbox.payload} ->> 'userCouponId' = ${userCoupons.id}::text`)
    .where(and(eq(outbox.topic, "coupon.issued"), eq(userCoupons.couponId, template.id)));
  expect(told.map(({ to }) => to).toSorted()).toEqual(idsOf(people).toSorted());
  const audited = await world.db
    .select()
    .from(auditLogs)
    .where(eq(auditLogs.entityId, template.id));
  expect(audited).toMatchObject([
    { action: "coupon_template.issue", newValues: { targetUsers: 40, cost: 200_000 } },
  ]);
});

test("who holds the coupon is skipped; issued again, nobody gets a second one", async () => {
  const template = await createTemplate(world);
  const people = await crowd(world, 5);
  const [first] = people;
  if (first !== undefined) await claimCoupon(first.ctx, { id: template.id });

  expect(await issue(template, { userIds: idsOf(people) })).toMatchObject({
    issuedCount: 4,
    skippedCount: 1,
    totalTargeted: 5,
  });
  await expect(issue(template, { userIds: idsOf(people) })).rejects.toMatchObject(
    refused("ADMIN_COUPON_006"),
  );
  expect(await holdersOf(template)).toHaveLength(5);
});

test("filters and ids narrow one another; closed accounts are never targets", async () => {
  const template = await createTemplate(world);
  const university = "국립부경대학교";
  const registered = addDays(world.clock(), -400);
  const [old] = await crowd(world, 1, { university, createdAt: registered });
  const fresh = await crowd(world, 2, { university });
  const [suspended] = await crowd(world, 1, { university, status: "suspended" });
  await crowd(world, 1, { university, status: "deactivated" });
  const targetsOf = async (wanted: Wanted) => {
    const { id } = await createTemplate(world);
    await issue({ id }, wanted);
    return holdersOf({ id });
  };

  expect(await targetsOf({ userFilters: { university } })).toEqual(
    [old?.userId, ...idsOf(fresh)].toSorted(),
  );
  expect(await targetsOf({ userFilters: { university, isActive: false } })).toEqual([
    suspended?.userId,
  ]);
  const before = { registeredBefore: addDays(registered, 1).toISOString() };
  expect(await targetsOf({ userFilters: { university, ...before } })).toEqual([old?.userId]);
  const after = { registeredAfter: "2026-11-25" };
  expect(await targetsOf({ userFilters: { university, ...after } })).toEqual(
    idsOf(fresh).toSorted(),
  );
  expect(await targetsOf({ userIds: idsOf(fresh).slice(1), userFilters: { university } })).toEqual(
    idsOf(fresh).slice(1),
  );
  for (const nobody of [
    { userFilters: { university: "없는 대학교" } },
    { userIds: [template.id] },
    { userIds: [] },
  ])
    await expect(issue(template, nobody)).rejects.toMatchObject(refused("ADMIN_COUPON_004"));
});

test("too few left, or too small a budget: nobody gets one and nothing is taken", async () => {
  const people = await crowd(world, 11);
  const limited = await createTemplate(world, { totalQuantity: 10 });
  const dear = await createTemplate(world, { type: "event", discountValue: 2_000_000 });
  const before = await budgetOf(world);

  await expect(issue(limited, { userIds: idsOf(people) })).rejects.toMatchObject(
    refused("ADMIN_COUPON_005"),
  );
  await expect(issue(dear, { userIds: idsOf(people) })).rejects.toMatchObject({
    ...refused("BUDGET_001"),
    details: { limit: "budget_exceeded" },
  });
  expect(await budgetOf(world)).toEqual(before);
  expect(await holdersOf(limited)).toEqual([]);
  expect(await holdersOf(dear)).toEqual([]);
});

test("what is inactive, over or not yet begun is not issued", async () => {
  const userIds = idsOf(await crowd(world, 1));
  const now = world.clock();
  const templates = [
    { terms: { status: "inactive" as const }, reason: "inactive" },
    { terms: { validUntil: now }, reason: "ended" },
    { terms: { validFrom: addDays(now, 1) }, reason: "not_started" },
  ];
  for (const { terms, reason } of templates)
    await expect(issue(await createTemplate(world, terms), { userIds })).rejects.toMatchObject({
      ...refused("RESOURCE_001"),
      details: { reason },
    });
});

test("a discount code of the template does not count as holding it", async () => {
  const [one] = await crowd(world, 1);
  if (one === undefined) throw new Error("nobody came");
  const code = await giveCoupon(world, one);
  await world.db.update(userCoupons).set({ codeHash: "x" }).where(eq(userCoupons.id, code.id));
  expect(await issue({ id: code.templateId }, { userIds: [one.userId] })).toMatchObject({
    issuedCount: 1,
  });
});

test("of eight bulk issues to the same users at once, each user gets one coupon", async () => {
  const template = await createTemplate(world, { totalQuantity: 1_000 });
  const people = await crowd(world, 60);

  const { tally, answers } = await atOnce(
    world,
    times(8, (index) => {
      const half = idsOf(people).slice(index % 2 === 0 ? 0 : 20, index % 2 === 0 ? 40 : 60);
      return issue(template, { userIds: index % 4 < 2 ? half : half.toReversed() });
    }),
  );

  expect(tally).toEqual({ ok: 2, ADMIN_COUPON_006: 6 });
  expect(answers.reduce((sum, { issuedCount }) => sum + issuedCount, 0)).toBe(60);
  expect(await holdersOf(template)).toEqual(idsOf(people).toSorted());
  expect(await countsOf(world, template.id)).toMatchObject({ issued: 60 });
});

test.each([
  ["limited", { totalQuantity: 10 }],
  ["unlimited", {}],
])(
  "who claims while a bulk issue is under way keeps the claim; what was taken twice is given back (%s)",
  async (_, terms) => {
    const template = await createTemplate(world, terms);
    const people = await crowd(world, 3);
    const [first] = people;
    if (first === undefined) throw new Error("nobody came");
    const before = (await budgetOf(world)).coupon;

    const { answers } = await overtaken<unknown>(
      world,
      (tx) => claimCoupon({ ...first.ctx, db: tx }, { id: template.id }),
      () => issue(template, { userIds: idsOf(people) }),
    );

    expect(answers).toMatchObject([{ issuedCount: 2, skippedCount: 1, totalTargeted: 3 }]);
    expect(await holdersOf(template)).toEqual(idsOf(people).toSorted());
    expect((await budgetOf(world)).coupon.reserved).toBe(before.reserved + 3 * 5_000);
  },
);

test("claims and bulk issues of a limited template at once never exceed it", async () => {
  const template = await createTemplate(world, { totalQuantity: 60 });
  const people = await crowd(world, 80);
  const ids = idsOf(people);

  const { tally } = await atOnce<unknown>(world, [
    ...people.slice(0, 20).map(
      ({ ctx }) =>
        () =>
          claimCoupon(ctx, { id: template.id }),
    ),
    () => issue(template, { userIds: ids.slice(0, 30) }),
    () => issue(template, { userIds: ids.slice(15, 45) }),
    () => issue(template, { userIds: ids.slice(30, 80) }),
  ]);

  const known = new Set(["ok", "COUPON_006", "COUPON_007", "ADMIN_COUPON_005", "ADMIN_COUPON_006"]);
  expect(Object.keys(tally).filter((outcome) => !known.has(outcome))).toEqual([]);
  const issued = (await holdersOf(template)).length;
  expect(issued).toBeGreaterThan(29);
  expect(issued).toBeLessThanOrEqual(60);
});

test("a bulk issue for a thousand is done at once, one for more is left to a job", async () => {
  const { id } = await createTemplate(world, { discountValue: 100 });
  const people = idsOf(await crowd(world, 2_001));
  const first = await issue({ id }, { userIds: people.slice(0, 1_000) });
  expect(first).toMatchObject({ status: "done", issuedCount: 1_000 });
  expect(await issue({ id }, { userIds: people })).toMatchObject({
    status: "queued",
    issuedCount: 0,
    skippedCount: 1_000,
    totalTargeted: 2_001,
    targetUsers: 1_001,
  });
  expect(await holdersOf({ id })).toHaveLength(1_000);
});

test("bulk issues and claims at once never exceed a budget", async () => {
  world.clock.set(new Date("2026-12-10T10:00:00+09:00"));
  await openBudget(world, { event: 1_000_000 });
  const terms = { type: "event", discountValue: 20_000 } as const;
  const [one, other] = [await createTemplate(world, terms), await createTemplate(world, terms)];
  const people = await crowd(world, 60);
  const claimers = await crowd(world, 20);

  await atOnce<unknown>(world, [
    () => issue(one, { userIds: idsOf(people) }),
    () => issue(other, { userIds: idsOf(people) }),
    ...claimers.map(
      ({ ctx }) =>
        () =>
          claimCoupon(ctx, { id: one.id }),
    ),
  ]);

  const { event } = await budgetOf(world);
  const issued = (await holdersOf(one)).length + (await holdersOf(other)).length;
  expect(event.reserved).toBe(issued * 10_000);
  expect(issued).toBeLessThanOrEqual(100);
  expect(issued).toBeGreaterThan(19);
});

test("switches and the last stages stop bulk issues", async () => {
  world.clock.set(new Date("2027-01-10T10:00:00+09:00"));
  await openBudget(world, { coupon: 100_000, event: 100_000 });
  const event = await createTemplate(world, { type: "event" });
  const userIds = idsOf(await crowd(world, 1));
  const reason = "시험을 위한 일시 중지";
  await world.db
    .insert(budgetSwitches)
    .values({ service: "event_coupon", action: "limit_services", reason });
  await expect(issue(event, { userIds })).rejects.toMatchObject({
    ...refused("BUDGET_002"),
    details: { service: "event_coupon" },
  });
  await world.db.delete(budgetSwitches);

  const dear = await createTemplate(world, { discountValue: 98_000 });
  expect(await issue(dear, { userIds })).toMatchObject({ issuedCount: 1 });
  await expect(issue(await createTemplate(world), { userIds })).rejects.toMatchObject({
    ...refused("BUDGET_002"),
    details: { service: "new_coupon", stage: "blocked" },
  });
});
