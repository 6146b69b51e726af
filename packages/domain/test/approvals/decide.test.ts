import { isConstraintViolation } from "@buzz/db";
import {
  approvals,
  auditLogs,
  idempotencyKeys,
  notifications,
  sessions,
  userAdminRoles,
  users,
} from "@buzz/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import {
  confirmApproval,
  countDeciders,
  kinds,
  listApprovals,
  rejectApproval,
  withdrawApproval,
} from "../../src/approvals/index.js";
import { type AdminContext, idempotently, newId } from "../../src/index.js";
import { hireInput } from "../../src/operators/schemas.js";
import { deliverOutbox } from "../../src/outbox/index.js";
import { hireOperator, openBudget, signUp } from "../../src/testing/index.js";
import { asked, provenOperator } from "../support/approvals.js";
import { colliding, refused, times } from "../support/at-once.js";
import { pointsOf } from "../support/books.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;

const world = await testWorld();
const [maker, checker] = [await hireOperator(world, "admin"), await hireOperator(world, "admin")];
const reason = "Nobody can tell what it is for.";
let userId: string;
beforeEach(async () => {
  await world.changeSettings({ maker_checker_points_min: 0, maker_checker_roles: true });
  userId = (await signUp(world)).userId;
});

const askForPoints = (amount = 500) => asked(maker, kinds.points, { userId, amount, reason });
const confirm = (id: string, ctx: AdminContext = checker) => confirmApproval(ctx, { id });
const reject = (id: string, ctx: AdminContext = checker) => rejectApproval(ctx, { id, reason });
const withdraw = (id: string, ctx: AdminContext = maker) => withdrawApproval(ctx, { id });
const points = async () => (await pointsOf(world, userId)).balance ?? 0;
const row = async (id: string) => {
  const [found] = await world.db.select().from(approvals).where(eq(approvals.id, id));
  return found;
};
const lockOf = (id: string) => sql`select from approvals where id = ${id} for update`;

test("nobody decides about what they asked for themselves, and the database says so too", async () => {
  const id = await askForPoints();
  await expect(confirm(id, maker)).rejects.toMatchObject(refused("AUTH_003"));
  await expect(reject(id, maker)).rejects.toMatchObject(refused("AUTH_003"));
  const byHand = world.db
    .update(approvals)
    .set({ status: "confirmed", decidedBy: maker.actor.userId, decidedAt: world.clock() })
    .where(eq(approvals.id, id));
  const failure = await byHand.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(isConstraintViolation(failure, "approvals_two_people")).toBe(true);
  expect(await row(id)).toMatchObject({ status: "pending", decidedBy: null });
  expect(await points()).toBe(0);
});

test("whoever may not give the command may not confirm or reject it", async () => {
  const superAdmin = await hireOperator(world);
  const clerk = { userId: checker.actor.userId, permissionId: "content_manager" as const };
  const id = await asked(superAdmin, kinds.role, clerk);
  await expect(confirm(id)).rejects.toMatchObject(refused("AUTH_003"));
  await expect(reject(id)).rejects.toMatchObject(refused("AUTH_003"));
  const inList = async (ctx: AdminContext) =>
    (await listApprovals(ctx, { page: 1, limit: 100 })).items.find((one) => one.id === id);
  expect(await inList(checker)).toMatchObject({ canDecide: false });
  expect(await inList(superAdmin)).toMatchObject({ canDecide: false });
  expect(await inList(await hireOperator(world))).toMatchObject({ canDecide: true });
});

test("a request tells how many operators may confirm it, and a maker how many others: active ones, whose role has not ended and allows it", async () => {
  const [superAdmin, other] = [await hireOperator(world), await hireOperator(world)];
  const { userId: clerkId } = (await hireOperator(world, "content_manager")).actor;
  const grant = { userId: clerkId, permissionId: "business_manager" as const };
  const id = await asked(superAdmin, kinds.role, grant);
  const told = async (ctx: AdminContext = checker) =>
    (await listApprovals(ctx, { page: 1, limit: 100 })).items.find((one) => one.id === id);
  const others = async () =>
    (await countDeciders(superAdmin)).items.find(({ kind }) => kind === "role")?.others;
  const all = (await told())?.deciders ?? 0;
  expect(await told()).toMatchObject({ about: [clerkId], deciders: all });
  expect(await others()).toBe(all);
  expect((await told(other))?.deciders).toBe(all);

  const third = await hireOperator(world);
  expect(await told()).toMatchObject({ deciders: all + 1 });
  await hireOperator(world, "admin");
  expect(await told()).toMatchObject({ deciders: all + 1 });
  const its = eq(users.id, third.actor.userId);
  await world.db.update(users).set({ status: "suspended" }).where(its);
  expect(await told()).toMatchObject({ deciders: all });
  await world.db.update(users).set({ status: "active" }).where(its);
  expect(await others()).toBe(all + 1);
  await world.db
    .update(userAdminRoles)
    .set({ expiresAt: world.clock() })
    .where(eq(userAdminRoles.userId, third.actor.userId));
  expect(await told()).toMatchObject({ deciders: all });
  expect(await others()).toBe(all);

  await confirm(id, await provenOperator(world));
  expect(await told()).toMatchObject({ status: "confirmed", deciders: 0 });
});

test("a command that takes a fresh second factor takes the confirmer's, too; rejecting takes none", async () => {
  const grant = { userId: checker.actor.userId, permissionId: "content_manager" as const };
  const [one, other] = [await provenOperator(world), await hireOperator(world)];
  const id = await asked(one, kinds.role, grant);
  const stepUp = { ...refused("AUTH_014"), details: { required: "second_factor" } };
  await expect(confirm(id, other)).rejects.toMatchObject(stepUp);
  const late = await provenOperator(world);
  await world.db
    .update(sessions)
    .set({ steppedUpUntil: world.clock() })
    .where(eq(sessions.id, late.actor.sessionId));
  await expect(confirm(id, late)).rejects.toMatchObject(stepUp);
  expect(await reject(id, other)).toMatchObject({ status: "rejected", reason });
});

test("what is decided stays decided, and what is unknown is not found", async () => {
  const [confirmed, rejected] = [await askForPoints(), await askForPoints()];
  await confirm(confirmed);
  await reject(rejected);
  const decided = (status: string) => ({ ...refused("RESOURCE_003"), details: { status } });
  for (const decide of [confirm, reject]) {
    await expect(decide(confirmed)).rejects.toMatchObject(decided("confirmed"));
    await expect(decide(rejected)).rejects.toMatchObject(decided("rejected"));
    await expect(decide(newId())).rejects.toMatchObject(refused("RESOURCE_001"));
  }
  expect(await points()).toBe(500);
});

test("after a day it has expired", async () => {
  const [inTime, late] = [await askForPoints(), await askForPoints()];
  world.clock.set(new Date(world.clock().getTime() + DAY_MS - 1));
  await confirm(inTime);
  world.clock.set(new Date(world.clock().getTime() + 1));
  const expired = { ...refused("RESOURCE_003"), details: { status: "expired" } };
  await expect(confirm(late)).rejects.toMatchObject(expired);
  await expect(reject(late)).rejects.toMatchObject(expired);
  expect(await points()).toBe(500);
  const listed = (status: "pending" | "expired") =>
    listApprovals(checker, { status, page: 1, limit: 100 });
  expect((await listed("expired")).items[0]).toMatchObject({ id: late, canDecide: false });
  expect((await listed("pending")).items).toEqual([]);
});

test("confirmations at the same moment have one effect", async () => {
  const id = await askForPoints();
  const others = await Promise.all(times(3, () => hireOperator(world)).map((hire) => hire()));
  const { tally } = await colliding<unknown>(
    world,
    lockOf(id),
    [checker, ...others].map((ctx) => () => confirm(id, ctx)),
  );
  expect(tally).toEqual({ ok: 1, RESOURCE_003: 3 });
  expect(await points()).toBe(500);
});

test("of a confirmation and a rejection at the same moment one wins, wholly", async () => {
  for (const order of [
    [confirm, reject],
    [reject, confirm],
  ] as const) {
    const id = await askForPoints();
    const before = await points();
    const { tally } = await colliding<unknown>(
      world,
      lockOf(id),
      order.map((decide) => () => decide(id)),
    );
    expect(tally).toEqual({ ok: 1, RESOURCE_003: 1 });
    const status = (await row(id))?.status;
    expect(await points()).toBe(before + (status === "confirmed" ? 500 : 0));
  }
});

test("whoever asked may withdraw it while it waits, and nobody else may", async () => {
  const id = await askForPoints();
  await expect(withdraw(id, checker)).rejects.toMatchObject(refused("AUTH_003"));
  await expect(withdraw(newId())).rejects.toMatchObject(refused("RESOURCE_001"));
  const listed = async (ctx: AdminContext) =>
    (await listApprovals(ctx, { status: "pending", page: 1, limit: 100 })).items[0];
  expect(await listed(maker)).toMatchObject({ id, canWithdraw: true, withdrawn: false });
  expect(await listed(checker)).toMatchObject({ id, canWithdraw: false });
  const told = {
    status: "rejected",
    withdrawn: true,
    decidedBy: maker.actor.userId,
    reason: null,
    canWithdraw: false,
  };
  expect(await withdraw(id)).toMatchObject(told);
  expect(await row(id)).toMatchObject({ status: "withdrawn", decidedBy: null });
  const rejected = await listApprovals(checker, { status: "rejected", page: 1, limit: 1 });
  expect(rejected.items[0]).toMatchObject({ id, ...told, canDecide: false });
  const ended = { ...refused("RESOURCE_003"), details: { status: "rejected" } };
  for (const end of [confirm, reject, withdraw]) await expect(end(id)).rejects.toMatchObject(ended);
  expect(await points()).toBe(0);
  const audited = await world.db
    .select({ action: auditLogs.action, actorId: auditLogs.actorId })
    .from(auditLogs)
    .where(eq(auditLogs.entityId, id));
  expect(audited).toContainEqual({ action: "approval.withdraw", actorId: maker.actor.userId });
});

test("what is decided or has expired cannot be withdrawn", async () => {
  const [confirmed, late] = [await askForPoints(), await askForPoints()];
  await confirm(confirmed);
  const ended = (status: string) => ({ ...refused("RESOURCE_003"), details: { status } });
  await expect(withdraw(confirmed)).rejects.toMatchObject(ended("confirmed"));
  world.clock.set(new Date(world.clock().getTime() + DAY_MS));
  await expect(withdraw(late)).rejects.toMatchObject(ended("expired"));
});

test("of a confirmation and a withdrawal at the same moment one wins, wholly", async () => {
  for (const order of [
    [confirm, withdraw],
    [withdraw, confirm],
  ]) {
    const id = await askForPoints();
    const before = await points();
    const { tally } = await colliding<unknown>(
      world,
      lockOf(id),
      order.map((end) => () => end(id)),
    );
    expect(tally).toEqual({ ok: 1, RESOURCE_003: 1 });
    const status = (await row(id))?.status;
    expect(["confirmed", "withdrawn"]).toContain(status);
    expect(await points()).toBe(before + (status === "confirmed" ? 500 : 0));
  }
});

test("a command that is refused by now goes on waiting, and one that would be refused is not taken", async () => {
  world.clock.set(new Date("2027-05-10T10:00:00+09:00"));
  await openBudget(world, { coupon: 600 });
  const [first, second] = [await askForPoints(), await askForPoints()];
  await confirm(first);
  await expect(confirm(second)).rejects.toMatchObject(refused("BUDGET_001"));
  expect(await row(second)).toMatchObject({ status: "pending", decidedBy: null });
  expect(await points()).toBe(500);
  await expect(askForPoints()).rejects.toMatchObject(refused("BUDGET_001"));
  expect(await reject(second)).toMatchObject({ status: "rejected" });
  world.clock.set(new Date("2027-06-10T10:00:00+09:00"));
  await openBudget(world, { coupon: 1_000_000 });
});

test("a confirmation whose commit fails has done nothing", async () => {
  const id = await askForPoints();
  await world.db.execute(sql`
    create function fail() returns trigger language plpgsql as $$ begin raise 'no commit'; end $$`);
  await world.db.execute(sql`
    create constraint trigger fail after update on approvals deferrable initially deferred
    for each row execute function fail()`);
  await expect(confirm(id)).rejects.toThrow("no commit");
  await world.db.execute(sql`drop function fail cascade`);
  expect(await points()).toBe(0);
  await confirm(id);
  expect(await points()).toBe(500);
});

test("both operators are on record, and both are told", async () => {
  const id = await askForPoints();
  await confirm(id);
  const audited = await world.db
    .select()
    .from(auditLogs)
    .where(eq(auditLogs.entityId, id))
    .orderBy(asc(auditLogs.id));
  expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["approval.request", maker.actor.userId],
    ["approval.confirm", checker.actor.userId],
  ]);
  const paid = and(eq(auditLogs.action, "referral.grant_reward"), eq(auditLogs.entityId, userId));
  expect(await world.db.select().from(auditLogs).where(paid)).toMatchObject([
    { actorId: checker.actor.userId },
  ]);
  await deliverOutbox(world.system());
  const toldTo = ({ actor }: AdminContext, template: string) =>
    world.db
      .select()
      .from(notifications)
      .where(and(eq(notifications.userId, actor.userId), eq(notifications.template, template)));
  expect((await toldTo(checker, "approval.requested")).map(({ data }) => data)).toContainEqual({
    approvalId: id,
    kind: "points",
  });
  expect((await toldTo(maker, "approval.decided")).map(({ data }) => data)).toContainEqual({
    approvalId: id,
    kind: "points",
    status: "confirmed",
  });
});

test("neither the request nor the confirmation leaves a password that can be read", async () => {
  const [one, other] = [await provenOperator(world), await provenOperator(world)];
  const temporaryPassword = "Waiting-Passw0rd";
  const clerk = { email: "clerk@buzz.example", name: "남구청", role: "admin", temporaryPassword };
  const id = await asked(one, kinds.operator, hireInput.parse(clerk));
  const keyed = { ...other, idempotencyKey: "one" };
  const answer = () => idempotently(keyed, "admin.approvals.confirm", { id }, confirmApproval);
  const first = await answer();
  expect(first).toMatchObject({ result: { temporaryPassword } });
  expect(await answer()).toEqual(first);
  const stored = JSON.stringify([
    await row(id),
    await world.db.select().from(idempotencyKeys),
    await world.db.select().from(auditLogs),
  ]);
  expect(stored).not.toContain(temporaryPassword);
  expect(stored).not.toContain(clerk.email);
});
