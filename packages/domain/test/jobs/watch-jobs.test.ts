import { outbox, recurringJobs } from "@buzz/db/schema";
import { asc, sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import {
  calendar,
  isCalendarJob,
  isTimerJob,
  listRecurringJobs,
  recordFailure,
  recordSuccess,
  registerJobs,
  timers,
  watchJobs,
} from "../../src/jobs/index.js";
import { rhythmOf } from "../../src/jobs/schedule.js";
import { listNotifications } from "../../src/notifications/index.js";
import { listInput } from "../../src/notifications/schemas.js";
import { deliverOutbox } from "../../src/outbox/index.js";
import { hireOperator } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const ctx = world.system();
const names = Object.keys({ ...timers, ...calendar })
  .filter((name) => isTimerJob(name) || isCalendarJob(name))
  .toSorted();
const MINUTE_MS = 60_000;

const stateOf = async (job: string) => {
  const rows = await world.db.select().from(recurringJobs);
  return rows.find(({ name }) => name === job);
};

const told = async () => {
  const rows = await world.db
    .select({ topic: outbox.topic, payload: outbox.payload })
    .from(outbox)
    .where(sql`${outbox.topic} like 'job.%'`)
    .orderBy(asc(outbox.seq));
  return rows.map(({ topic, payload }) => ({ topic, ...Object(payload) }));
};

const waiting = async () => {
  const rows = await world.db.execute<{ task: string }>(
    sql`select task_identifier as task from graphile_worker.jobs order by 1`,
  );
  return rows.map(({ task }) => task);
};

beforeAll(async () => {
  const { tally } = await atOnce(
    world,
    times(4, () => registerJobs(ctx)),
  );
  expect(tally).toEqual({ ok: 4 });
});

beforeEach(async () => {
  for (const name of names) await recordSuccess(ctx, name);
  await world.db.delete(outbox);
});

test("registered by several processes at once, a new job of the calendar is ordered once", async () => {
  expect(await waiting()).toEqual(Object.keys(calendar).toSorted());
  const rows = await world.db.select({ name: recurringJobs.name }).from(recurringJobs);
  expect(rows.map(({ name }) => name).toSorted()).toEqual(names);
});

test("a job that goes on is not missed; one that has not run in time is, and operators are told once", async () => {
  world.clock.advance(timers["coupons.expire"].silence * 1_000);
  for (const name of names) if (name !== "coupons.expire") await recordSuccess(ctx, name);
  expect(await watchJobs(ctx)).toBe(0);
  world.clock.advance(1_000);

  const { answers } = await atOnce(
    world,
    times(6, () => watchJobs(ctx)),
  );
  expect(answers.toSorted()).toEqual([0, 0, 0, 0, 0, 1]);
  expect(await told()).toEqual([{ topic: "job.overdue", job: "coupons.expire" }]);
  expect((await stateOf("coupons.expire"))?.overdueSince).toEqual(world.clock());
});

test("once it has run again the alarm is over, is told so, and can be raised again", async () => {
  const silence = timers["audit.seal"].silence * 1_000 + MINUTE_MS;
  for (const round of [1, 2]) {
    world.clock.advance(silence);
    for (const name of names) if (name !== "audit.seal") await recordSuccess(ctx, name);
    expect(await watchJobs(ctx)).toBe(1);
    await recordSuccess(ctx, "audit.seal");
    expect((await stateOf("audit.seal"))?.overdueSince).toBeNull();
    expect(await told()).toHaveLength(2 * round);
  }
  expect((await told()).at(-1)).toEqual({ topic: "job.recovered", job: "audit.seal" });
});

test("a job that only fails is overdue in time, and why is kept until it succeeds", async () => {
  const late = timers["audit.seal"].silence * 1_000 + MINUTE_MS;
  world.clock.advance(late);
  for (const name of names) if (name !== "audit.seal") await recordSuccess(ctx, name);
  await recordFailure(ctx, "audit.seal", "SERVER_002");
  expect(await watchJobs(ctx)).toBe(1);
  expect(await stateOf("audit.seal")).toMatchObject({ lastError: "SERVER_002" });
  await recordSuccess(ctx, "audit.seal");
  expect(await stateOf("audit.seal")).toMatchObject({ lastError: null });
});

test("super admins read of it, in words", async () => {
  const [chief, manager] = [await hireOperator(world), await hireOperator(world, "admin")];
  world.clock.advance(calendar["qr.sweep"].silence * 1_000 + MINUTE_MS);
  for (const name of names) if (name !== "qr.sweep") await recordSuccess(ctx, name);
  await watchJobs(ctx);
  await deliverOutbox(ctx);
  const textsOf = async (reader: typeof chief) =>
    (await listNotifications(reader, listInput.parse({}))).items.map(({ message }) => message);
  expect(await textsOf(chief)).toEqual(["‘QR 정리’ 작업이 제때 실행되지 않았습니다."]);
  expect(await textsOf(manager)).toEqual([]);
});

test("operators see when each job last ran, when the calendar has it run next, and which is late", async () => {
  const reader = await hireOperator(world);
  world.clock.advance(timers["audit.seal"].silence * 1_000 + MINUTE_MS);
  for (const name of names) if (name !== "audit.seal") await recordSuccess(ctx, name);
  await watchJobs(ctx);

  const { items } = await listRecurringJobs(reader);
  const job = (wanted: string) => items.find(({ name }) => name === wanted);
  const now = world.clock();
  expect(job("outbox.deliver")).toMatchObject({ everySeconds: 0.25, nextAt: null });
  expect(job("audit.seal")).toMatchObject({ overdueSince: now });
  expect(job("retention.idle")).toMatchObject({
    lastSucceededAt: now,
    overdueSince: null,
    ...rhythmOf("retention.idle", now),
  });
  await recordSuccess(ctx, "audit.seal");
});

test("what the list says of the next run is what the calendar does", () => {
  const at = new Date("2026-11-23T15:04:00Z");
  const daily = (when: string) => ({ everySeconds: 86_400, nextAt: new Date(when) });
  expect(rhythmOf("mileage.expire", at)).toEqual(daily("2026-11-23T15:05:00Z"));
  expect(rhythmOf("mileage.tell-expiry", at)).toEqual(daily("2026-11-24T00:00:00Z"));
  for (const name of names.filter(isCalendarJob)) {
    const [minute, hour] = calendar[name].cron.split(" ");
    const next = rhythmOf(name, at).nextAt;
    expect([name, next?.getUTCMinutes()]).toEqual([name, Number(minute)]);
    if (hour !== "*") expect([name, next?.getUTCHours()]).toEqual([name, Number(hour)]);
    expect(next?.getTime()).toBeGreaterThan(at.getTime());
  }
});

test("a job that this version does not have is forgotten, and so is its alarm", async () => {
  await world.db.insert(recurringJobs).values({ name: "old.job", silenceSeconds: 1 });
  await registerJobs(ctx);
  expect(await stateOf("old.job")).toBeUndefined();
});
