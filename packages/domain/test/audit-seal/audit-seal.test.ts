import { auditLogs, auditSeals } from "@buzz/db/schema";
import { untilPast } from "@buzz/testkit";
import { count, eq, type SQL, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { sealAuditLog, verifyAuditLog } from "../../src/audit-seal/index.js";
import { newId } from "../../src/index.js";
import { recordAudit } from "../../src/kernel/audit.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const ctx = world.system();

const entry = (entityId: string) =>
  ({ action: "user.update", entityType: "user", entityId }) as const;

const write = (entityId: string) =>
  world.db.transaction((tx) =>
    recordAudit(ctx, tx, { ...entry(entityId), newValues: { b: 1, a: [entityId, null] } }),
  );

/** Seals until nothing is left. */
async function sealAll() {
  await untilPast(world.db);
  expect(await unsealed()).toBe(0);
}

async function unsealed(): Promise<number> {
  await sealAuditLog(ctx);
  const seals = await world.db.select({ rowIds: auditSeals.rowIds }).from(auditSeals);
  const [logs] = await world.db.select({ rows: count() }).from(auditLogs);
  return (logs?.rows ?? 0) - seals.reduce((sum, { rowIds }) => sum + rowIds.length, 0);
}

/** What somebody with every right on the database could do. */
const tamper = (change: SQL) =>
  world.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(change);
  });

const idOf = async (entityId: string) => {
  const [row] = await world.db
    .select({ id: auditLogs.id })
    .from(auditLogs)
    .where(eq(auditLogs.entityId, entityId));
  return row?.id ?? "";
};

test("an untouched log is right, also when it was written and sealed by many at once", async () => {
  await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      await write(`many-${index}`);
      if (index % 5 === 0) await sealAuditLog(ctx);
    }),
  );
  await sealAll();
  const verdict = await verifyAuditLog(world.db);
  expect(verdict).toMatchObject({ rows: 30, breach: null });
  expect(verdict.head).toMatch(/^[0-9a-f]{64}$/);
});

test("a row that commits late is sealed later and not lost", async () => {
  const late = newId();
  await world.db.transaction(async (tx) => {
    await recordAudit(ctx, tx, entry(late));
    await write("early");
    await sealAuditLog(ctx);
  });
  await sealAll();
  expect(await verifyAuditLog(world.db)).toMatchObject({ breach: null });
});

describe("the first bad row is named:", () => {
  let victim: string;
  beforeEach(async () => {
    for (const name of ["before", "victim", "after"]) await write(`${name}-${newId()}`);
    victim = newId();
    await write(victim);
    await write(newId());
    await sealAll();
    expect(await verifyAuditLog(world.db)).toMatchObject({ breach: null });
  });

  test.each([
    ["another actor", sql`actor_role = 'somebody'`],
    ["other values", sql`new_values = '{"a": 2}'`],
    ["another moment", sql`created_at = created_at + interval '1 second'`],
    ["another result", sql`result = 'failure'`],
  ])("one with %s", async (_, change) => {
    const id = await idOf(victim);
    await tamper(sql`update audit_logs set ${change} where id = ${id}`);
    expect((await verifyAuditLog(world.db)).breach).toMatchObject({ rowId: id, what: "changed" });
    await undo(id);
  });

  test("one that is gone", async () => {
    const id = await idOf(victim);
    await tamper(sql`create table removed as select * from audit_logs where id = ${id}`);
    await tamper(sql`delete from audit_logs where id = ${id}`);
    expect((await verifyAuditLog(world.db)).breach).toMatchObject({ rowId: id, what: "missing" });
    await tamper(sql`insert into audit_logs overriding system value select * from removed`);
    await tamper(sql`drop table removed`);
    expect(await verifyAuditLog(world.db)).toMatchObject({ breach: null });
  });

  test("one that was put in later", async () => {
    const id = newId();
    await tamper(sql`
      insert into audit_logs (id, actor_role, action, entity_type, entity_id, written_by, seq)
      overriding system value
      select ${id}::uuid, actor_role, action, entity_type, entity_id, written_by, seq + 1000000
      from audit_logs where id = ${await idOf(victim)}`);
    expect((await verifyAuditLog(world.db)).breach).toMatchObject({ rowId: id, what: "added" });
    await tamper(sql`delete from audit_logs where id = ${id}`);
  });

  test("the first of a seal that was made anew", async () => {
    const [seal] = await world.db.select().from(auditSeals).limit(1);
    await tamper(sql`update audit_seals set previous_hash = 'x' where id = ${seal?.id}`);
    expect((await verifyAuditLog(world.db)).breach).toMatchObject({
      rowId: seal?.rowIds[0],
      what: "seal",
    });
    await tamper(sql`update audit_seals set previous_hash = '' where id = ${seal?.id}`);
  });

  /** Puts a row back as it was written. */
  const undo = (id: string) =>
    tamper(sql`
      update audit_logs set actor_role = 'system', new_values = ${JSON.stringify({ b: 1, a: [victim, null] })}::jsonb,
        created_at = ${world.clock().toISOString()}::timestamptz, result = 'success'
      where id = ${id}`);
});
