import { bulkJobErrors, bulkJobs, outbox, userCoupons, users } from "@buzz/db/schema";
import { and, eq, inArray, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import {
  issueTemplate,
  removeTemplate,
  runIssue,
  updateTemplate,
} from "../../src/coupon-templates/index.js";
import { issueInput, updateInput } from "../../src/coupon-templates/schemas.js";
import { claimCoupon } from "../../src/coupons/index.js";
import { type AdminContext, monthOf } from "../../src/index.js";
import { cancelJob, getJob, listJobErrors, listJobs, resumeJob } from "../../src/jobs/index.js";
import { errorsInput, listInput } from "../../src/jobs/schemas.js";
import { createTemplate, hireOperator, openBudget } from "../../src/testing/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { budgetOf, countsOf } from "../support/books.js";
import { crowd, type Member } from "../support/crowd.js";
import { testWorld } from "../support/world.js";

const world = await testWorld({ connections: 30 });
const COST = 100;
/** Two whole parts and a short one. */
const PEOPLE = 4_100;

let operator: AdminContext;
let people: Member[];
let userIds: string[];
beforeAll(async () => {
  await openBudget(world, { coupon: 10_000_000, event: 10_000 });
  operator = await hireOperator(world);
  people = await crowd(world, PEOPLE);
  userIds = people.map(({ userId }) => userId).toSorted();
}, 60_000);

const newTemplate = (terms = {}) => createTemplate(world, { discountValue: COST, ...terms });

async function order(couponId: string, wanted = {}) {
  const input = issueInput.parse({ couponId, userFilters: { isActive: true }, ...wanted });
  const answer = await issueTemplate(operator, input);
  return { ...answer, jobId: answer.jobId ?? "" };
}

const run = (jobId: string) => runIssue(world.system(), { jobId });
const jobOf = (id: string) => getJob(operator, { id });
const issuedOf = (couponId: string) =>
  world.db.$count(userCoupons, eq(userCoupons.couponId, couponId));
const left = async (couponId: string) => {
  const rows = await world.db.execute<{ left: number | null }>(
    sql`select remaining_quantity as left from coupons where id = ${couponId}::uuid`,
  );
  return rows[0]?.left;
};
const reserved = async () => (await budgetOf(world)).coupon.reserved;

/** Does something while somebody else has the last part in hand. */
const besideTheLastPart = (jobId: string, action: () => Promise<unknown>) =>
  world.db.transaction(async (tx) => {
    await tx.execute(
      sql`select from bulk_job_parts where job_id = ${jobId}::uuid and part = 2 for update`,
    );
    await action();
  });

/** Gives the first two parts. */
const giveMost = (jobId: string) => besideTheLastPart(jobId, () => run(jobId));

/** Resolves when a cancellation has the job, and waits for a part that is under way. */
const cancelWaits = () =>
  expect
    .poll(
      () =>
        world.db.execute(sql`
          select from pg_stat_activity where datname = current_database()
            and wait_event_type = 'Lock' and query like 'delete from "bulk_job_parts"%'`),
      { timeout: 10_000 },
    )
    .toHaveLength(1);

test("budget and quantity for all are taken before the first coupon; then each gets one and is told, and its orderer is", async () => {
  const { id } = await newTemplate({ totalQuantity: 5_000 });
  const before = await reserved();
  const answer = await order(id);
  expect(answer).toMatchObject({ status: "queued", issuedCount: 0, targetUsers: PEOPLE });
  expect(answer.estimatedCompletionTime).toBeNull();
  expect([await issuedOf(id), await left(id)]).toEqual([0, 900]);
  expect(await reserved()).toBe(before + PEOPLE * COST);
  expect(await jobOf(answer.jobId)).toMatchObject({
    status: "queued",
    total: PEOPLE,
    done: 0,
    reserved: PEOPLE * COST,
  });

  await giveMost(answer.jobId);
  expect(await jobOf(answer.jobId)).toMatchObject({ status: "running", done: 4_000, failed: 0 });
  await run(answer.jobId);
  expect(await jobOf(answer.jobId)).toMatchObject({
    status: "done",
    done: PEOPLE,
    errors: [],
    reserved: 0,
    unitCost: COST,
    budget: { month: monthOf(world.clock()), category: "coupon" },
    expiresAt: answer.expiresAt,
    orderedBy: { id: operator.actor.userId },
  });
  expect([await issuedOf(id), await left(id)]).toEqual([PEOPLE, 900]);
  expect(await countsOf(world, id)).toMatchObject({ issued: PEOPLE });
  expect(await reserved()).toBe(before + PEOPLE * COST);
  const told = await world.db.$count(
    outbox,
    and(eq(outbox.topic, "coupon.issued"), inArray(outbox.recipientId, userIds)),
  );
  expect(told).toBe(PEOPLE);
  const [end] = await world.db.select().from(outbox).where(eq(outbox.topic, "bulkJob.ended"));
  expect(end).toMatchObject({
    recipientId: operator.actor.userId,
    payload: { jobId: answer.jobId, status: "done", done: PEOPLE, total: PEOPLE },
  });
  expect((await listJobs(operator, listInput.parse({ status: "done" }))).items).toMatchObject([
    { id: answer.jobId, couponId: id, done: PEOPLE },
  ]);
}, 60_000);

test("when a job will have ended is told by what the newest ones took, and by what waits before it", async () => {
  const orders = [await order((await newTemplate()).id), await order((await newTemplate()).id)];
  const [first, second] = orders.map(({ jobId }) => jobId);
  if (first === undefined || second === undefined) throw new Error("nothing was ordered");
  const now = world.clock();
  const startedAt = new Date(now.getTime() - 20_000);
  // How fast earlier tests were is no concern of this one.
  await world.db.update(bulkJobs).set({ startedAt: null }).where(eq(bulkJobs.status, "done"));
  await world.db
    .update(bulkJobs)
    .set({ status: "running", startedAt, done: 4_000 })
    .where(eq(bulkJobs.id, first));
  const inSeconds = async (id: string) =>
    ((await jobOf(id)).estimatedCompletionTime?.getTime() ?? 0) - now.getTime();
  expect([await inSeconds(first), await inSeconds(second)]).toEqual([1_000, 21_000]);
  await world.db
    .update(bulkJobs)
    .set({ status: "queued", startedAt: null, done: 0 })
    .where(eq(bulkJobs.id, first));
  for (const id of [first, second]) {
    await cancelJob(operator, { id });
    expect((await jobOf(id)).estimatedCompletionTime).toBeNull();
  }
});

test("run again, or by four workers at once, nobody gets two; issued again, all hold it", async () => {
  const { id } = await newTemplate();
  const { jobId } = await order(id);
  const { tally } = await atOnce(
    world,
    times(4, () => run(jobId)),
  );
  expect(tally).toEqual({ ok: 4 });
  await run(jobId);
  expect(await jobOf(jobId)).toMatchObject({ status: "done", done: PEOPLE, failed: 0 });
  expect(await issuedOf(id)).toBe(PEOPLE);
  await expect(order(id)).rejects.toMatchObject(refused("ADMIN_COUPON_006"));
}, 60_000);

test("who was closed or got the coupon meanwhile is listed with the reason, and what they would have cost goes back", async () => {
  const { id } = await newTemplate({ totalQuantity: 4_200 });
  const { jobId } = await order(id);
  const before = await reserved();
  const [claimer, , closed] = people;
  if (claimer === undefined || closed === undefined) throw new Error("nobody came");
  await claimCoupon(claimer.ctx, { id });
  await world.db.update(users).set({ status: "suspended" }).where(eq(users.id, closed.userId));
  await run(jobId);
  await world.db.update(users).set({ status: "active" }).where(eq(users.id, closed.userId));

  const expected = [
    { userId: claimer.userId, code: "COUPON_006", message: "이미 받은 쿠폰입니다." },
    { userId: closed.userId, code: "AUTH_010", message: "이용이 중지된 계정입니다." },
  ]
    .map((failure) => ({ ...failure, name: expect.stringContaining("*") }))
    .toSorted((one, other) => (one.userId < other.userId ? -1 : 1));
  expect(await jobOf(jobId)).toMatchObject({ done: PEOPLE - 2, failed: 2, errors: expected });
  const page = await listJobErrors(operator, errorsInput.parse({ id: jobId, limit: 1, page: 2 }));
  expect(page).toMatchObject({ items: [expected[1]], pagination: { total: 2 } });
  expect(await left(id)).toBe(4_200 - (PEOPLE - 1));
  expect(await reserved()).toBe(before + COST - 2 * COST);
}, 60_000);

test("cancelled, what was given stays and the rest goes back exactly", async () => {
  const { id } = await newTemplate({ totalQuantity: PEOPLE });
  const before = await reserved();
  const { jobId } = await order(id);
  await giveMost(jobId);
  expect(await cancelJob(operator, { id: jobId })).toMatchObject({
    status: "cancelled",
    done: 4_000,
    reserved: 0,
  });
  expect([await issuedOf(id), await left(id)]).toEqual([4_000, 100]);
  expect(await reserved()).toBe(before + 4_000 * COST);
  await run(jobId);
  expect(await issuedOf(id)).toBe(4_000);
  for (const verb of [cancelJob, resumeJob])
    await expect(verb(operator, { id: jobId })).rejects.toMatchObject(refused("RESOURCE_003"));
  await expect(cancelJob(operator, { id: crypto.randomUUID() })).rejects.toMatchObject(
    refused("RESOURCE_001"),
  );
}, 60_000);

test("cancelled beside the parts under way, no coupon is given after it", async () => {
  const { id } = await newTemplate({ totalQuantity: PEOPLE });
  const before = await reserved();
  const { jobId } = await order(id);
  let ended: Promise<unknown> = Promise.resolve();
  await besideTheLastPart(jobId, async () => {
    ended = Promise.all([run(jobId), run(jobId), cancelJob(operator, { id: jobId })]);
    await cancelWaits();
  });
  await ended;
  const { status, done } = await jobOf(jobId);
  expect(status).toBe("cancelled");
  expect([await issuedOf(id), await left(id)]).toEqual([done, PEOPLE - done]);
  expect(await reserved()).toBe(before + done * COST);
}, 60_000);

test("a part that cannot be given leaves nothing behind; the job says so and goes on when it is resumed", async () => {
  const { id } = await newTemplate();
  const { jobId } = await order(id);
  await world.db.execute(sql`
    create function no_luck() returns trigger language plpgsql as $$ begin raise 'no luck'; end $$`);
  await world.db.execute(sql`
    create trigger no_luck before insert on outbox for each row
    when (new.recipient_id = ${sql.raw(`'${userIds[3_000]}'`)}) execute function no_luck()`);
  await expect(run(jobId)).rejects.toThrow();
  const failed = await jobOf(jobId);
  expect(failed).toMatchObject({ status: "failed", error: { code: "SERVER_002" } });
  expect(await issuedOf(id)).toBe(failed.done);
  expect(failed.done).toBeLessThan(PEOPLE);

  await world.db.execute(sql`drop function no_luck cascade`);
  expect(await resumeJob(operator, { id: jobId })).toMatchObject({ status: "queued", error: null });
  await run(jobId);
  expect(await jobOf(jobId)).toMatchObject({ status: "done", done: PEOPLE });
  expect(await issuedOf(id)).toBe(PEOPLE);
}, 60_000);

test("beside claims and a second job for the same template, each gets one and the books agree", async () => {
  const { id } = await newTemplate({ totalQuantity: 3 * PEOPLE });
  const [one, other] = await Promise.all([order(id), order(id)]);
  const before = await reserved();
  const { tally } = await atOnce<unknown>(world, [
    () => run(one.jobId),
    () => run(other.jobId),
    ...people
      .slice(0, 2_000)
      .flatMap(({ ctx }, index) => (index % 80 === 0 ? [() => claimCoupon(ctx, { id })] : [])),
  ]);
  expect(Object.keys(tally).every((outcome) => ["ok", "COUPON_006"].includes(outcome))).toBe(true);
  const jobs = [await jobOf(one.jobId), await jobOf(other.jobId)];
  expect(jobs.map(({ status }) => status)).toEqual(["done", "done"]);
  const claimed = (tally.ok ?? 0) - 2;
  expect(jobs.reduce((sum, { done }) => sum + done, claimed)).toBe(PEOPLE);
  expect(await issuedOf(id)).toBe(PEOPLE);
  expect(await left(id)).toBe(2 * PEOPLE);
  expect(await reserved()).toBe(before - (2 * PEOPLE - PEOPLE) * COST);
}, 60_000);

test("a budget or quantity that cannot bear all refuses, and nothing is written", async () => {
  const jobs = await world.db.$count(bulkJobs);
  const before = await budgetOf(world);
  const dear = await newTemplate({ type: "event" });
  const few = await newTemplate({ totalQuantity: PEOPLE - 1 });
  for (const dryRun of [true, false]) {
    await expect(order(dear.id, { dryRun })).rejects.toMatchObject(refused("BUDGET_001"));
    await expect(order(few.id, { dryRun })).rejects.toMatchObject(refused("ADMIN_COUPON_005"));
  }
  await expect(order(dear.id, { dryRun: true })).rejects.toMatchObject({
    details: { needed: (PEOPLE * COST) / 2, remaining: 10_000 },
  });
  await expect(order(few.id, { dryRun: true })).rejects.toMatchObject({
    details: { needed: PEOPLE, remaining: PEOPLE - 1 },
  });
  expect(await budgetOf(world)).toEqual(before);
  expect(await world.db.$count(bulkJobs)).toBe(jobs);
});

test("a dry run says whom it would be for and what it could cost, and writes nothing", async () => {
  const { id } = await newTemplate();
  const before = await budgetOf(world);
  const jobs = await world.db.$count(bulkJobs);
  expect(await order(id, { dryRun: true })).toMatchObject({
    status: "preview",
    totalTargeted: PEOPLE,
    targetUsers: PEOPLE,
    skippedCount: 0,
    cost: PEOPLE * COST,
    budget: { month: monthOf(world.clock()), category: "coupon" },
    jobId: "",
  });
  expect([await budgetOf(world), await world.db.$count(bulkJobs)]).toEqual([before, jobs]);
});

test("while an operator has stopped new coupons a job waits, and goes on after it", async () => {
  const { id } = await newTemplate();
  const { jobId } = await order(id);
  await world.db.execute(sql`
    insert into budget_switches (service, action, reason) values ('new_coupon', 'limit_services', '시험을 위한 일시 중지')`);
  await world.db.execute(sql`delete from graphile_worker._private_jobs`);
  await run(jobId);
  expect(await issuedOf(id)).toBe(0);
  const waiting = await world.db.execute<{ later: boolean }>(
    sql`select run_at > now() + interval '50 seconds' as later from graphile_worker.jobs`,
  );
  expect(waiting).toEqual([{ later: true }]);
  await world.db.execute(sql`delete from budget_switches`);
  await run(jobId);
  expect(await issuedOf(id)).toBe(PEOPLE);
}, 60_000);

test("what a job has still to give counts when a template's quantity is changed, and keeps it from being deleted", async () => {
  const { id } = await newTemplate({ totalQuantity: 9_000 });
  const { jobId } = await order(id);
  const set = (totalQuantity: number) =>
    updateTemplate(operator, updateInput.parse({ id, totalQuantity }));
  await expect(set(PEOPLE - 1)).rejects.toMatchObject(refused("ADMIN_COUPON_005"));
  await set(PEOPLE + 7);
  expect(await left(id)).toBe(7);
  await expect(removeTemplate(operator, { id, permanent: true })).rejects.toMatchObject(
    refused("ADMIN_COUPON_003"),
  );
  await cancelJob(operator, { id: jobId });
  expect(await left(id)).toBe(PEOPLE + 7);
  await removeTemplate(operator, { id, permanent: true });
  expect(await jobOf(jobId)).toMatchObject({ status: "cancelled", couponId: null });
  expect(await world.db.$count(bulkJobErrors, eq(bulkJobErrors.jobId, jobId))).toBe(0);
});
