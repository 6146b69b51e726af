import { auditLogs, outbox } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listAlerts } from "../../src/alarms/index.js";
import { listInput } from "../../src/alarms/schemas.js";
import { kinds } from "../../src/approvals/index.js";
import { drawFunds } from "../../src/budget/draw-funds.js";
import { currentBudget, emergencyControl, endSurge } from "../../src/budget/index.js";
import { emergencyInput } from "../../src/budget/schemas.js";
import { underDailyCap } from "../../src/referral/daily-cap.js";
import { readTerms } from "../../src/referral/terms.js";
import { givePoints, hireOperator, openBudget, signUp } from "../../src/testing/index.js";
import { atOnce, overtaken, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const HOUR = 3_600_000;
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
  await endSurge(world.system());
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
  expect(await promise(833_333)).toBe("granted");
  expect(await promise(1)).toBe("daily_limit");
});

test("half on a weekend, and half of that in a surge", async () => {
  await world.changeSettings({ budget_weekend_half: true });
  world.clock.set(new Date(`${year}-04-10T10:00:00+09:00`));
  while (new Date(world.clock().getTime() + 9 * HOUR).getUTCDay() !== 6)
    world.clock.advance(24 * HOUR);
  await give(2_000_001);
  expect(await promise(416_667)).toBe("daily_limit");
  expect(await promise(416_666)).toBe("granted");
  await world.changeSettings({ budget_weekend_half: false });
});

test("a grant that meets one which takes the hour above its limit is judged by halved limits", async () => {
  await give(1_500_000);
  const resident = await signUp(world);
  const { answers } = await overtaken(
    world,
    (tx) => givePoints({ ...world, db: tx }, resident, 500_001),
    () => promise(833_334),
  );
  expect(answers).toEqual(["daily_limit"]);
});

test("grants at the same moment that together exceed the hour begin one surge, told once", async () => {
  await world.changeSettings({ budget_surge_hour_limit: 1_000 });
  const residents = await Promise.all(times(6, () => signUp(world)).map((sign) => sign()));
  const { tally } = await atOnce(
    world,
    residents.map((resident) => () => givePoints(world, resident, 400)),
  );
  expect(tally).toEqual({ ok: 6 });
  expect(await told()).toEqual([{ state: "began", reserved: 1_200, hourLimit: 1_000 }]);
  expect(await surge()).toMatchObject({ reserved: 2_400 });
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
  expect(await endSurge(world.system())).toBe(0);
  world.clock.advance(1);
  expect(await surge()).toMatchObject({ reserved: 0, since: null });
  expect(await promise(1_666_666)).toBe("granted");
  const { answers } = await atOnce(
    world,
    times(6, () => endSurge(world.system())),
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
  expect(await endSurge(world.system())).toBe(0);
  expect(await surge()).toMatchObject({ reserved: 2_000_001 });
  expect((await surge()).since).not.toBeNull();
  world.clock.advance(HOUR / 2);
  expect(await endSurge(world.system())).toBe(1);
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
