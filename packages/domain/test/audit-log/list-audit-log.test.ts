import { expect, test } from "vitest";
import { listAuditLog } from "../../src/audit-log/index.js";
import { listInput } from "../../src/audit-log/schemas.js";
import { recordAudit } from "../../src/kernel/audit.js";
import { maskValues } from "../../src/kernel/mask-values.js";
import { hireOperator } from "../../src/testing/index.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world, "admin");

const record = (at: string, action: string, newValues: Record<string, unknown> = {}) => {
  world.clock.set(new Date(at));
  return recordAudit(operator, world.db, {
    action,
    entityType: "test",
    entityId: "1",
    newValues,
  });
};
const actionsOf = async (given: Record<string, unknown>) =>
  (await listAuditLog(operator, listInput.parse({ entityType: "test", ...given }))).items.map(
    ({ action }) => action,
  );

test("days are those of Seoul, both included, newest first", async () => {
  await record("2026-12-01T23:59:59.999+09:00", "last.of.first");
  await record("2026-12-02T00:00:00+09:00", "first.of.second");
  await record("2026-12-02T23:59:59.999+09:00", "last.of.second");
  await record("2026-12-03T00:00:00+09:00", "first.of.third");
  expect(await actionsOf({ startDate: "2026-12-02", endDate: "2026-12-02" })).toEqual([
    "last.of.second",
    "first.of.second",
  ]);
  expect(await actionsOf({ endDate: "2026-12-01" })).toEqual(["last.of.first"]);
  expect(await actionsOf({ action: "first.of.third" })).toEqual(["first.of.third"]);
  expect(await actionsOf({ userId: operator.actor.userId, limit: 2 })).toHaveLength(2);
  expect(await actionsOf({ userId: crypto.randomUUID() })).toEqual([]);
  expect(listInput.parse({}).limit).toBe(50);
});

test("a row tells who did what from where", async () => {
  await record("2026-12-05T10:00:00+09:00", "told", { amount: 5 });
  const { items } = await listAuditLog(operator, listInput.parse({ action: "told" }));
  expect(items).toMatchObject([
    {
      actorId: operator.actor.userId,
      actorRole: "admin",
      entityType: "test",
      newValues: { amount: 5 },
      oldValues: null,
      result: "success",
      userAgent: "test",
      sessionId: operator.actor.sessionId,
      createdAt: new Date("2026-12-05T10:00:00+09:00"),
    },
  ]);
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
