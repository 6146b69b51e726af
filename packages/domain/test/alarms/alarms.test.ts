import { auditLogs, outbox } from "@buzz/db/schema";
import { and, desc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import {
  acknowledgeAlert,
  callContacts,
  listAlerts,
  listContacts,
  saveAlarmPhone,
} from "../../src/alarms/index.js";
import { listInput } from "../../src/alarms/schemas.js";
import { emergencyControl, saveBudgetSettings, tellStages } from "../../src/budget/index.js";
import { emergencyInput } from "../../src/budget/schemas.js";
import { sendNotifications } from "../../src/notifications/index.js";
import { deliverOutbox } from "../../src/outbox/index.js";
import { givePoints, hireOperator, openBudget, signUp } from "../../src/testing/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const MINUTE = 60_000;
const world = await testWorld();
const operator = await hireOperator(world);
const colleague = await hireOperator(world);
const reader = await hireOperator(world, "admin");
const reason = "An attack is under way.";

const tell = () => tellStages(world.system());
const call = () => callContacts(world.system());
const control = (input: Record<string, unknown>) =>
  emergencyControl(operator, emergencyInput.parse({ reason, ...input }));

const alerts = async (status: "open" | "all" = "open") =>
  (await listAlerts(reader, listInput.parse({ status }))).items;

const newest = async () => {
  const [alert] = await alerts("all");
  if (alert === undefined) throw new Error("nothing was raised");
  return alert;
};

const isAbout =
  (alertId: string) =>
  ({ payload }: { payload: unknown }) =>
    JSON.stringify(payload).includes(alertId);

const calls = async (alertId: string) => {
  const rows = await world.db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.topic, "budget.escalated"));
  return rows.filter(isAbout(alertId)).length;
};

const setCoupons = (coupon: number) =>
  saveBudgetSettings(operator, {
    yearMonth: world.clock().toISOString().slice(0, 7),
    totalBudget: 1_000_000 + coupon,
    categories: { referral: 0, coupon, event: 1_000_000, settlement: 0 },
  });

let month = 0;
beforeEach(async () => {
  month += 1;
  world.clock.set(new Date(Date.UTC(2027, month, 10, 3)));
  await openBudget(world, { coupon: 10_000, event: 1_000_000 });
  await tell();
  await call();
});

/** Takes the coupon budget to a share of 10,000 won. */
const use = async (won: number) => {
  await givePoints(world, await signUp(world), won);
  await tell();
};

test("85 % calls the contacts at 0, 5 and 10 minutes and no more, each once on however many instances", async () => {
  await use(8_500);
  const alert = await newest();
  expect(alert).toMatchObject({ kind: "stage", part: "coupon", stage: "danger", calls: 1 });

  for (const expected of [1, 2]) {
    world.clock.advance(5 * MINUTE - 1);
    expect(await call()).toBe(0);
    world.clock.advance(1);
    const { answers } = await atOnce(world, times(6, call));
    expect(answers.reduce((sum, count) => sum + count)).toBe(1);
    expect(await calls(alert.id)).toBe(expected);
  }
  world.clock.advance(60 * MINUTE);
  expect(await call()).toBe(0);
  expect(await newest()).toMatchObject({ id: alert.id, calls: 3, nextCallAt: null });
});

test("whoever answers first ends the calls; the others learn who it was, and the log knows", async () => {
  await use(8_500);
  const { id } = await newest();
  const { tally } = await atOnce(world, [
    () => acknowledgeAlert(operator, { id }),
    () => acknowledgeAlert(colleague, { id }),
  ]);
  expect(tally).toEqual({ ok: 1, RESOURCE_003: 1 });
  world.clock.advance(30 * MINUTE);
  expect(await call()).toBe(0);

  const answered = await newest();
  expect(answered).toMatchObject({ id, calls: 1, acknowledgerName: "남구청", resolvedAt: null });
  expect([operator, colleague].map(({ actor }) => actor.userId)).toContain(answered.acknowledgedBy);
  expect(await alerts()).toEqual([]);
  const audited = await world.db
    .select()
    .from(auditLogs)
    .where(and(eq(auditLogs.action, "budget.acknowledge"), eq(auditLogs.entityId, id)));
  expect(audited).toMatchObject([{ actorId: answered.acknowledgedBy, result: "success" }]);
  const told = await world.db.select().from(outbox).where(eq(outbox.topic, "budget.acknowledged"));
  expect(told.filter(isAbout(id))).toHaveLength(1);
});

test("an alert that nobody knows is not found", async () => {
  const id = operator.actor.userId;
  await expect(acknowledgeAlert(operator, { id })).rejects.toMatchObject(refused("RESOURCE_001"));
});

test("a stage that falls again calls nobody any more; swinging back within the hour calls nobody twice", async () => {
  await use(8_500);
  const { id } = await newest();
  await setCoupons(20_000);
  await tell();
  expect(await newest()).toMatchObject({ id, resolvedAt: world.clock(), nextCallAt: null });
  world.clock.advance(5 * MINUTE);
  expect(await call()).toBe(0);

  await setCoupons(10_000);
  await tell();
  expect(await newest()).toMatchObject({ id, calls: 1, resolvedAt: null });
  await acknowledgeAlert(operator, { id });
  for (const coupon of [20_000, 10_000, 20_000, 10_000]) {
    world.clock.advance(MINUTE);
    await setCoupons(coupon);
    await tell();
  }
  expect(await alerts()).toEqual([]);
  expect(await newest()).toMatchObject({ id, nextCallAt: null });

  world.clock.advance(60 * MINUTE);
  await setCoupons(20_000);
  await tell();
  await setCoupons(10_000);
  await tell();
  expect((await newest()).id).not.toBe(id);
});

test("a higher stage calls again, whoever answered the lower one", async () => {
  await use(8_500);
  const { id } = await newest();
  await acknowledgeAlert(operator, { id });
  await use(1_000);
  expect(await newest()).toMatchObject({ stage: "critical", calls: 1, acknowledgedAt: null });
  expect(await alerts()).toHaveLength(1);
});

test("an alert ends with its month", async () => {
  await use(8_500);
  const { id } = await newest();
  world.clock.advance(31 * 24 * 60 * MINUTE);
  expect(await call()).toBe(0);
  expect(await newest()).toMatchObject({ id, calls: 1, resolvedAt: world.clock() });
});

test("70 % tells, and calls nobody", async () => {
  await use(7_500);
  expect(await alerts()).toEqual([]);
});

test("what somebody stops calls the contacts until it is lifted, answered or over", async () => {
  await control({ action: "stop", services: ["referral"] });
  expect(await newest()).toMatchObject({ kind: "stop", part: null, calls: 1 });
  world.clock.advance(5 * MINUTE);
  expect(await call()).toBe(1);
  await control({ action: "resume" });
  expect(await alerts()).toEqual([]);

  await control({ action: "pause", services: ["referral"], duration: 240 });
  world.clock.advance(5 * MINUTE);
  expect(await call()).toBe(0);
  expect(await alerts()).toEqual([]);
});

test("calls reach by e-mail and SMS those who may answer, at the phone they gave, which is stored sealed", async () => {
  const sent: string[] = [];
  const channel = (name: string) => async (to: string) => {
    sent.push(`${name} ${to}`);
    return "sent" as const;
  };
  const ctx = {
    ...world.system(),
    channels: { email: channel("email"), sms: channel("sms"), push: null },
  };
  const before = { ...operator, channels: ctx.channels };
  const { items, sms } = await saveAlarmPhone(before, { phone: "010-9876-5432" });
  expect(sms).toBe(true);
  const own = items.find(({ isSelf }) => isSelf);
  expect(own).toMatchObject({ userId: operator.actor.userId, phone: "010-****-5432" });
  expect((await listContacts(reader)).items.map(({ userId }) => userId).toSorted()).toEqual(
    [operator, colleague].map(({ actor }) => actor.userId).toSorted(),
  );
  const [logged] = await world.db
    .select()
    .from(auditLogs)
    .where(eq(auditLogs.action, "operator.alarmPhone"))
    .orderBy(desc(auditLogs.id))
    .limit(1);
  expect(logged?.newValues).toEqual({ phone: "010-****-5432" });

  await use(8_500);
  await deliverOutbox(world.system());
  world.clock.advance(5 * MINUTE);
  await call();
  await deliverOutbox(ctx);
  await sendNotifications(ctx);
  expect(sent.toSorted()).toEqual([
    "email operator1@buzz.example",
    "email operator2@buzz.example",
    "sms 01098765432",
  ]);
});
