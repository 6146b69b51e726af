import { auditLogs, budgetMinutes, outbox } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listAlerts } from "../../src/alarms/index.js";
import { listInput } from "../../src/alarms/schemas.js";
import { kinds } from "../../src/approvals/index.js";
import { drawFunds } from "../../src/budget/draw-funds.js";
import { currentBudget, emergencyControl, followSurge } from "../../src/budget/index.js";
import { readPace } from "../../src/budget/pace.js";
import { emergencyInput } from "../../src/budget/schemas.js";
import { countToHour } from "../../src/budget/surge.js";
import { underDailyCap } from "../../src/referral/daily-cap.js";
import { readTerms } from "../../src/referral/terms.js";
import { givePoints, hireOperator, openBudget, signUp } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const world = await testWorld();
const operator = await hireOperator(world);
const reason = "The promotion at the university was expected.";
const control = (action: string) =>
  emergencyControl(operator, emergencyInput.parse({ action, reason }));

let year = 2026;
beforeEach(async () => {
  year += 1;
  world.clock.set(new Date(`${year}-03-10T10:00:00+09:00`));
  // So much that no grant has to gather it from several parts of the budget, where it would wait for others.
  await openBudget(world, { coupon: 1_000_000_000 });
  await world.changeSettings({ budget_surge_hour_limit: 2_000_000 });
});

afterEach(async () => {
  world.clock.advance(2 * HOUR);
  await followSurge(world.system());
});

/** Points on an operator's word, which do not count to the day. */
const give = async (amount: number) => givePoints(world, await signUp(world), amount);

/** What an automatic reward asks; the answer says which limit refused it. */
const promise = (amount: number) =>
  world.db.transaction(async (tx) => {
    const grant = { category: "coupon", amount, countsToDay: true } as const;
    const funds = await drawFunds(world.system(), tx, grant);
    return typeof funds === "string" ? funds : "granted";
  });

const surge = async () => (await currentBudget(operator, {})).surge;
const today = async () => (await currentBudget(operator, {})).today;

/** What was told this year. */
const told = async () => {
  const rows = await world.db.select().from(outbox).where(eq(outbox.topic, "budget.surge"));
  return rows
    .filter(({ createdAt }) => createdAt.getUTCFullYear() === year)
    .toSorted((one, other) => one.seq - other.seq)
    .map(({ payload }) => payload);
};

test("above 2,000,000 won in an hour the limits of a person and of a day are halved, and contacts are called", async () => {
  await give(2_000_000);
  expect(await surge()).toEqual({ reserved: 2_000_000, hourLimit: 2_000_000, since: null });
  await give(1);
  expect(await surge()).toMatchObject({ reserved: 2_000_001, since: world.clock() });
  expect(await told()).toEqual([{ state: "began", reserved: 2_000_001, hourLimit: 2_000_000 }]);
  const [alert] = (await listAlerts(operator, listInput.parse({}))).items;
  expect(alert).toMatchObject({ kind: "surge", raisedAt: world.clock(), resolvedAt: null });

  expect(await readTerms(world.system(), world.db)).toMatchObject({
    referral_daily_limit_per_referrer: 2,
    referral_monthly_cap_per_user: 25_000,
    mileage_daily_use_limit: 50_000,
  });
  const share = (points: number) =>
    underDailyCap(world.system(), world.db, { points, reduced: false, cap: null });
  expect(await share(250_001)).toMatchObject({ cap: "daily_cap" });
  expect(await share(250_000)).toMatchObject({ cap: null });
  expect(await promise(833_334)).toBe("daily_limit");
  expect(await today()).toEqual({ promised: 0, limit: 833_333 });
  expect(await promise(833_333)).toBe("granted");
  expect(await promise(1)).toBe("daily_limit");
  expect(await today()).toEqual({ promised: 833_333, limit: 833_333 });
});

test("half on a weekend, and half of that in a surge", async () => {
  await world.changeSettings({ budget_weekend_half: true });
  world.clock.set(new Date(`${year}-04-10T10:00:00+09:00`));
  while (new Date(world.clock().getTime() + 9 * HOUR).getUTCDay() !== 6)
    world.clock.advance(24 * HOUR);
  expect(await today()).toEqual({ promised: 0, limit: 833_333 });
  await give(2_000_001);
  expect(await promise(416_667)).toBe("daily_limit");
  expect(await promise(416_666)).toBe("granted");
  await world.changeSettings({ budget_weekend_half: false });
});

test("grants wait for none that counts to the hour and to the day and is still in flight", async () => {
  const resident = await signUp(world);
  await promise(1_000);
  await world.db.transaction(async (tx) => {
    const grant = { category: "coupon", amount: 1_000, countsToDay: true } as const;
    expect(await drawFunds(world.system(), tx, grant)).toMatchObject({ source: {} });
    expect(await promise(1_000)).toBe("granted");
    await givePoints(world, resident, 1_000);
  });
  expect(await surge()).toMatchObject({ reserved: 4_000 });
});

test("grants at the same moment that together exceed the hour begin one surge, told once", async () => {
  await world.changeSettings({ budget_surge_hour_limit: 1_000 });
  const residents = await Promise.all(times(6, () => signUp(world)).map((sign) => sign()));
  const { tally } = await atOnce(
    world,
    residents.map((resident) => () => givePoints(world, resident, 400)),
  );
  expect(tally).toEqual({ ok: 6 });
  await followSurge(world.system());
  expect(await told()).toMatchObject([{ state: "began", hourLimit: 1_000 }]);
  expect(await surge()).toMatchObject({ reserved: 2_400, since: world.clock() });
});

test("what grants in flight exceed together, and none of them saw, begins a surge at the next look", async () => {
  const resident = await signUp(world);
  await world.db.transaction(async (tx) => {
    await givePoints({ ...world, db: tx }, resident, 1_500_000);
    await give(1_500_000);
  });
  expect(await told()).toEqual([]);
  expect(await followSurge(world.system())).toBe(1);
  expect(await followSurge(world.system())).toBe(0);
  expect(await told()).toEqual([{ state: "began", reserved: 3_000_000, hourLimit: 2_000_000 }]);
});

test("a grant begins no surge that another one is beginning, and does not wait for it", async () => {
  const resident = await signUp(world);
  await world.db.transaction(async (tx) => {
    await givePoints({ ...world, db: tx }, resident, 2_000_001);
    await give(2_000_001);
  });
  expect(await told()).toEqual([{ state: "began", reserved: 2_000_001, hourLimit: 2_000_000 }]);
  expect(await surge()).toMatchObject({ reserved: 4_000_002, since: world.clock() });
});

test("a grant begins no surge that another one has begun since it read the pace", async () => {
  await give(2_000_000);
  const before = { ...(await readPace(world.system(), world.db)), hourLimit: 2_000_000 };
  await give(1);
  await world.db.transaction((tx) => countToHour(world.system(), tx, before, 1));
  expect(await told()).toHaveLength(1);
  expect(await surge()).toMatchObject({ reserved: 2_000_002 });
});

test("minutes that are over are added up and count as before, on however many instances", async () => {
  await give(400);
  await give(300);
  world.clock.advance(5 * MINUTE);
  await give(200);
  await atOnce(
    world,
    times(6, () => followSurge(world.system())),
  );
  expect(await world.db.$count(budgetMinutes)).toBe(2);
  expect((await surge()).reserved).toBe(900);
  world.clock.advance(HOUR - 5 * MINUTE);
  expect((await surge()).reserved).toBe(200);
  await followSurge(world.system());
  expect(await world.db.$count(budgetMinutes)).toBe(1);
});

test("what was refused or taken back does not count to the hour", async () => {
  expect(await promise(1_666_667)).toBe("daily_limit");
  await expect(
    world.db.transaction(async (tx) => {
      await drawFunds(world.system(), tx, { category: "coupon", amount: 9, countsToDay: true });
      throw new Error("thought better of");
    }),
  ).rejects.toThrow("thought better of");
  expect(await surge()).toMatchObject({ reserved: 0, since: null });
});

test("it lifts by itself after an hour, told once on however many instances", async () => {
  await give(2_000_001);
  world.clock.advance(HOUR - 1);
  expect((await surge()).since).not.toBeNull();
  expect(await followSurge(world.system())).toBe(0);
  world.clock.advance(1);
  expect(await surge()).toMatchObject({ reserved: 0, since: null });
  expect(await promise(1_666_666)).toBe("granted");
  const { answers } = await atOnce(
    world,
    times(6, () => followSurge(world.system())),
  );
  expect(answers.reduce((sum, count) => sum + count)).toBe(1);
  expect((await told()).slice(1)).toMatchObject([{ state: "ended", reserved: 2_000_001 }]);
  const [alert] = (await listAlerts(operator, listInput.parse({}))).items;
  expect(alert).toMatchObject({ kind: "surge", resolvedAt: world.clock() });
});

test("it lasts while the hour stays above its limit, and counts as one", async () => {
  await give(2_000_001);
  world.clock.advance(HOUR / 2);
  await give(2_000_001);
  world.clock.advance(HOUR / 2);
  expect(await followSurge(world.system())).toBe(0);
  expect(await surge()).toMatchObject({ reserved: 2_000_001 });
  expect((await surge()).since).not.toBeNull();
  world.clock.advance(HOUR / 2);
  expect(await followSurge(world.system())).toBe(1);
  expect(await told()).toHaveLength(2);
});

test("an operator ends it, with a reason on record: limits are whole at once and the hour counts anew", async () => {
  await give(2_000_001);
  expect(await promise(833_334)).toBe("daily_limit");
  await control("end_surge");
  expect(await surge()).toMatchObject({ reserved: 0, since: null });
  expect(await promise(1_666_666)).toBe("granted");
  expect(await told()).toHaveLength(2);
  const logged = await world.db
    .select({ entityId: auditLogs.entityId, reason: auditLogs.reason })
    .from(auditLogs)
    .where(and(eq(auditLogs.action, "budget.emergency"), eq(auditLogs.createdAt, world.clock())));
  expect(logged).toEqual([{ entityId: "end_surge", reason }]);

  await give(2_000_001);
  expect((await surge()).since).not.toBeNull();
  await control("resume");
  expect(await surge()).toMatchObject({ reserved: 0, since: null });
});

test("where resuming takes two operators, so does ending a surge", async () => {
  const input = emergencyInput.parse({ action: "end_surge", reason });
  expect(await kinds.resume.applies(operator, input)).toBe(false);
  await world.changeSettings({ maker_checker_resume: true });
  expect(await kinds.resume.applies(operator, input)).toBe(true);
  await world.changeSettings({ maker_checker_resume: false });
});

test("without a limit of the hour nothing is a surge", async () => {
  await world.changeSettings({ budget_surge_hour_limit: null });
  await give(9_000_000);
  expect(await surge()).toEqual({ reserved: 0, hourLimit: null, since: null });
  expect(await told()).toEqual([]);
});
