import { auditLogs, botAttacks, budgetSwitches, outbox, referralVisits } from "@buzz/db/schema";
import { and, desc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { listAlerts } from "../../src/alarms/index.js";
import { listInput } from "../../src/alarms/schemas.js";
import { countAttackSigns } from "../../src/budget/attack-signs.js";
import { currentBudget, emergencyControl, followAttack } from "../../src/budget/index.js";
import { emergencyInput } from "../../src/budget/schemas.js";
import { newId } from "../../src/kernel/ids.js";
import { blacklistIp, blockFlood } from "../../src/security/index.js";
import { hireOperator, openBudget, signUp } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { denied, join, outcomeOf } from "../support/invitations.js";
import { testWorld } from "../support/world.js";

const MINUTE = 60_000;
const THRESHOLD = 3;
const world = await testWorld();
const operator = await hireOperator(world);
const reason = "The shops confirmed that it is a festival.";
const control = (given: Record<string, unknown>) =>
  emergencyControl(operator, emergencyInput.parse({ reason, ...given }));

let day = 0;
beforeEach(async () => {
  day += 1;
  world.clock.set(new Date(Date.UTC(2027, 0, 1 + 2 * day, 3)));
  await control({ action: "resume" });
  world.clock.advance(60 * MINUTE);
  await world.changeSettings({ bot_attack_signs: THRESHOLD });
});

let addresses = 0;
const newAddress = () => {
  addresses += 1;
  return `10.7.1.${addresses}`;
};
const look = () => followAttack(world.system());
const flood = () => blockFlood(world.system(), newAddress());
const floods = async (count: number) => {
  for (let index = 0; index < count; index += 1) await flood();
};
const signs = () => countAttackSigns(world.db, world.clock());
const stopped = async () => (await currentBudget(operator, {})).killSwitch.services;
const newestAlert = async () => (await listAlerts(operator, listInput.parse({}))).items[0];

/** What was told since the test began. */
const told = async () => {
  const [latest] = await world.db
    .select({ startedAt: botAttacks.startedAt })
    .from(botAttacks)
    .orderBy(desc(botAttacks.startedAt))
    .limit(1);
  const rows = await world.db.select().from(outbox).where(eq(outbox.topic, "budget.attack"));
  return rows
    .filter(({ createdAt }) => latest !== undefined && createdAt >= latest.startedAt)
    .toSorted((one, other) => one.seq - other.seq)
    .map(({ payload }) => payload);
};

test("addresses of denied sign-ups and of floods are signs, each once however much comes from it, blocks by hand are not", async () => {
  await openBudget(world, { referral: 10_000_000 });
  await world.changeSettings({ referral_ip_daily_limit: 1 });
  const ip = newAddress();
  const referrer = await signUp(world);
  expect(outcomeOf(await join(world, referrer, { ip }))).toMatchObject({ status: "paid" });
  expect(await signs()).toBe(0);
  expect(outcomeOf(await join(world, referrer, { ip }))).toEqual(denied("ip_limit"));
  expect(await signs()).toBe(1);
  expect(outcomeOf(await join(world, referrer, { ip }))).toEqual(denied("ip_limit"));
  await blockFlood(world.system(), ip);
  expect(await signs()).toBe(1);

  await flood();
  await blacklistIp(operator, { ipAddress: newAddress(), reason: "by hand, which is no sign" });
  expect(await signs()).toBe(2);
  world.clock.advance(10 * MINUTE);
  expect(await signs()).toBe(0);
});

test("an address with more than 45 visits of invite links within an hour is one sign", async () => {
  const referrer = await signUp(world);
  const ip = newAddress();
  const visits = (count: number) =>
    world.db.insert(referralVisits).values(
      Array.from({ length: count }, () => ({
        id: newId(),
        referralCode: referrer.code,
        referrerId: referrer.userId,
        ip,
        visitedAt: world.clock(),
      })),
    );
  await visits(40);
  world.clock.advance(55 * MINUTE);
  await visits(5);
  expect(await signs()).toBe(0);
  await visits(3);
  expect(await signs()).toBe(1);
  world.clock.advance(10 * MINUTE);
  expect(await signs()).toBe(0);
});

test("an attack stops referral and events for ten minutes, on record, and contacts are called; redemption goes on", async () => {
  await floods(THRESHOLD - 1);
  expect(await look()).toBe(0);
  expect(await stopped()).toEqual([]);
  await flood();
  expect(await look()).toBe(1);

  expect(await stopped()).toEqual(["referral", "event"]);
  expect(await newestAlert()).toMatchObject({
    kind: "anomaly",
    raisedAt: world.clock(),
    resolvedAt: null,
  });
  const until = new Date(world.clock().getTime() + 10 * MINUTE).toISOString();
  const services = ["referral", "event"];
  expect(await told()).toEqual([{ state: "began", services, signs: THRESHOLD, until }]);
  const [logged] = await world.db
    .select({ actorRole: auditLogs.actorRole, newValues: auditLogs.newValues })
    .from(auditLogs)
    .where(and(eq(auditLogs.action, "budget.emergency"), eq(auditLogs.createdAt, world.clock())));
  expect(logged).toMatchObject({ actorRole: "system", newValues: { activeUntil: until } });

  const invited = await join(world, await signUp(world));
  expect(outcomeOf(invited)).toMatchObject({ status: "pending", reason: "stopped" });

  world.clock.advance(10 * MINUTE - 1);
  expect(await look()).toBe(0);
  expect(await stopped()).toHaveLength(2);
  world.clock.advance(1);
  expect(await stopped()).toEqual([]);
  expect(await look()).toBe(1);
  expect(await newestAlert()).toMatchObject({ kind: "anomaly", resolvedAt: world.clock() });
  expect((await told()).at(-1)).toMatchObject({ state: "ended" });
});

test("as long as signs go on both stay stopped, and nobody is told again", async () => {
  await floods(THRESHOLD);
  await look();
  world.clock.advance(9 * MINUTE);
  await floods(THRESHOLD);
  world.clock.advance(MINUTE);
  expect(await look()).toBe(0);
  expect(await stopped()).toEqual(["referral", "event"]);
  world.clock.advance(10 * MINUTE);
  expect(await look()).toBe(1);
  expect(await told()).toHaveLength(2);
});

test("however many instances look, an attack begins once and ends once", async () => {
  await floods(THRESHOLD);
  const sum = async () => {
    const { answers } = await atOnce(world, times(6, look));
    return answers.reduce((all, count) => all + count);
  };
  expect(await sum()).toBe(1);
  expect(await told()).toHaveLength(1);
  world.clock.advance(10 * MINUTE);
  expect(await sum()).toBe(1);
  expect(await told()).toHaveLength(2);
});

test("an operator who resumes referral ends the attack; signs count anew from then on", async () => {
  await floods(THRESHOLD);
  await look();
  await control({ action: "resume", services: ["coupon_use"] });
  expect(await stopped()).toHaveLength(2);
  await control({ action: "resume", services: ["referral", "event"] });
  expect(await stopped()).toEqual([]);
  expect(await newestAlert()).toMatchObject({ kind: "anomaly", resolvedAt: world.clock() });
  expect(await look()).toBe(0);
  world.clock.advance(1);
  await floods(THRESHOLD - 1);
  expect(await look()).toBe(0);
  await flood();
  expect(await look()).toBe(1);
});

test("what an operator has stopped for longer, or until somebody resumes it, an attack leaves as it is", async () => {
  await control({ action: "limit_services", services: ["referral"] });
  await control({ action: "limit_services", services: ["event"], duration: 3_600 });
  const switches = () => world.db.select().from(budgetSwitches).orderBy(budgetSwitches.service);
  const before = await switches();
  await floods(THRESHOLD);
  expect(await look()).toBe(1);
  expect(await switches()).toEqual(before);
});

test("without a number of signs nothing is an attack", async () => {
  await world.changeSettings({ bot_attack_signs: null });
  await floods(5);
  expect(await look()).toBe(0);
});
