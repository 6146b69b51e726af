import { auditLogs } from "@buzz/db/schema";
import { expect, test } from "vitest";
import { auditFacets, listAuditLog } from "../../src/audit-log/index.js";
import { listInput } from "../../src/audit-log/schemas.js";
import { recordAudit } from "../../src/kernel/audit.js";
import type { AuditAction } from "../../src/kernel/audit-names.js";
import { maskValues } from "../../src/kernel/mask-values.js";
import { hireOperator, signUp } from "../../src/testing/index.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world, "admin");

const record = (at: string, action: AuditAction, newValues: Record<string, unknown> = {}) => {
  world.clock.set(new Date(at));
  return recordAudit(operator, world.db, {
    action,
    entityType: "webhook",
    entityId: "1",
    newValues,
  });
};
const actionsOf = async (given: Record<string, unknown>) =>
  (await listAuditLog(operator, listInput.parse({ entityType: "webhook", ...given }))).items.map(
    ({ action }) => action,
  );

test("days are those of Seoul, both included, newest first", async () => {
  await record("2026-12-01T23:59:59.999+09:00", "webhook.create");
  await record("2026-12-02T00:00:00+09:00", "webhook.update");
  await record("2026-12-02T23:59:59.999+09:00", "webhook.disable");
  await record("2026-12-03T00:00:00+09:00", "webhook.remove");
  expect(await actionsOf({ startDate: "2026-12-02", endDate: "2026-12-02" })).toEqual([
    "webhook.disable",
    "webhook.update",
  ]);
  expect(await actionsOf({ endDate: "2026-12-01" })).toEqual(["webhook.create"]);
  expect(await actionsOf({ action: "webhook.remove" })).toEqual(["webhook.remove"]);
  expect(await actionsOf({ userId: operator.actor.userId, limit: 2 })).toHaveLength(2);
  expect(await actionsOf({ userId: crypto.randomUUID() })).toEqual([]);
  expect(listInput.parse({}).limit).toBe(50);
});

test("a row tells who did what from where", async () => {
  const until = new Date("2026-12-31T23:59:59+09:00");
  await record("2026-12-05T10:00:00+09:00", "webhook.replay", { amount: 5, until });
  const { items } = await listAuditLog(operator, listInput.parse({ action: "webhook.replay" }));
  expect(items).toMatchObject([
    {
      actorId: operator.actor.userId,
      actorRole: "admin",
      entityType: "webhook",
      newValues: { amount: 5, until: until.toISOString() },
      oldValues: null,
      result: "success",
      userAgent: "test",
      device: "test",
      sessionId: operator.actor.sessionId,
      createdAt: new Date("2026-12-05T10:00:00+09:00"),
    },
  ]);
});

test("the log is narrowed to one thing, and to what failed; operators are named, others masked", async () => {
  const { actor } = operator;
  await record("2026-12-06T10:00:00+09:00", "webhook.rotate_secret");
  const failed = {
    action: "webhook.rotate_secret",
    entityType: "webhook",
    entityId: "2",
  } as const;
  await recordAudit(operator, world.db, { ...failed, result: "failure" });
  expect(await actionsOf({ entityId: "2" })).toEqual(["webhook.rotate_secret"]);
  expect(await actionsOf({ action: "webhook.rotate_secret" })).toHaveLength(2);
  expect(await actionsOf({ action: "webhook.rotate_secret", result: "failure" })).toHaveLength(1);
  expect(listInput.safeParse({ entityId: "2" }).success).toBe(false);
  const resident = await signUp(world, { name: "홍길동" });
  await recordAudit(resident.ctx, world.db, { ...failed, action: "auth.step_up" });
  const list = async (action: string) =>
    (await listAuditLog(operator, listInput.parse({ action }))).items[0];
  expect(await list("auth.step_up")).toMatchObject({ actorName: "홍*동" });
  const named = await list("webhook.rotate_secret");
  expect(named?.actorId).toBe(actor.userId);
  expect(named?.actorName).not.toContain("*");
});

test("every action and kind of thing in the log is offered, once and in order", async () => {
  const rows = await world.db
    .selectDistinct({ action: auditLogs.action, entityType: auditLogs.entityType })
    .from(auditLogs);
  const facets = await auditFacets(operator);
  expect(new Set(facets.actions)).toEqual(new Set(rows.map(({ action }) => action)));
  expect(facets.actions).toHaveLength(new Set(facets.actions).size);
  expect(new Set(facets.entityTypes)).toEqual(new Set(rows.map((row) => row.entityType)));
  expect(facets.actions.length).toBeGreaterThan(3);
});

test("personal data is masked wherever it lies, and nothing else", () => {
  expect(
    maskValues("user", {
      name: "홍길동",
      email: "someone@example.org",
      list: ["010-1234-5678", "617-10-67890", "text", 5, null, true],
      shop: { ownerName: "홍길동", bank: { accountNumber: "101-2026-1000-01" } },
      status: "approved",
      id: "01900000-0000-7000-8000-000000000101",
    }),
  ).toEqual({
    name: "홍*동",
    email: "so**@example.org",
    list: ["010-****-5678", "***-**-67890", "text", 5, null, true],
    shop: { ownerName: "홍*동", bank: { accountNumber: "**********001" } },
    status: "approved",
    id: "01900000-0000-7000-8000-000000000101",
  });
  expect(maskValues("coupon", { name: "여름 쿠폰" })).toEqual({ name: "여름 쿠폰" });
});
