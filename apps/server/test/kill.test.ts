import { EventEmitter, once } from "node:events";
import {
  bulkJobParts,
  bulkJobs,
  businesses,
  ledgerAccounts,
  outbox,
  redemptions,
  settlementDetails,
  settlementRequests,
  systemSettings,
  userCoupons,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { emailColumns, newId } from "@buzz/domain";
import { account, replayLedger, verifyLedger } from "@buzz/ledger";
import { createTestDatabaseAlone, holderOf, waitingBehind } from "@buzz/testkit";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { variables } from "./support/environment.js";
import { errandsOf } from "./support/errands.js";
import { startServer } from "./support/server.js";
import { startProcess } from "./support/server-process.js";

const DAY_MS = 86_400_000;
const UNIVERSITY = "부경대학교";
/** Parts of 2,000 people; two are given at the same time. */
const PEOPLE = 8_000;
const START_MS = 60_000;

// What is held here stays open for long, which streams of other files would wait for.
const database = await createTestDatabaseAlone();
const yesterday = new Date(Date.now() - DAY_MS).toISOString();
const server = await startServer({ databaseUrl: database.url, at: yesterday });
const { db } = server;
const cast = await castOf(server);
const errands = errandsOf(cast);
afterAll(async () => {
  await server.close();
  await database.drop();
});

async function crowd(): Promise<void> {
  const ids = Array.from({ length: PEOPLE }, newId);
  for (let from = 0; from < PEOPLE; from += 1_000) {
    const part = ids.slice(from, from + 1_000);
    await db.insert(users).values(
      part.map((id, index) => ({
        id,
        ...emailColumns(server.deps.domain, id, `member${from + index}@example.org`),
        name: "김단체",
        role: "user" as const,
      })),
    );
    await db.insert(userProfiles).values(
      part.map((userId, index) => ({
        userId,
        referralCode: `BUZZ-K${String(from + index).padStart(5, "0")}`,
        university: UNIVERSITY,
      })),
    );
  }
}

/** A bulk issue that waits for a process. */
async function orderIssue() {
  const { coupons } = cast.superAdmin.api.admin;
  const { id: couponId } = await coupons.create.mutate({
    name: "축제 쿠폰",
    type: "basic",
    discountType: "fixed",
    discountValue: 100,
  });
  const answer = await coupons.issue.mutate({ couponId, userFilters: { university: UNIVERSITY } });
  expect(answer).toMatchObject({ status: "queued", targetUsers: PEOPLE });
  return { couponId, jobId: answer.jobId ?? "" };
}

/** Holds what a part of the issue begins with, twice, and what the closing of a shop's day ends with. */
async function holdUp(jobId: string, businessId: string) {
  const gate = new EventEmitter();
  let holder = 0;
  const transaction = db.transaction(async (tx) => {
    const parts = await tx
      .select({ userIds: bulkJobParts.userIds })
      .from(bulkJobParts)
      .where(and(eq(bulkJobParts.jobId, jobId), inArray(bulkJobParts.part, [1, 2])));
    const people = parts.flatMap(({ userIds }) => userIds.slice(-1));
    await tx.select().from(users).where(inArray(users.id, people)).for("update");
    await tx
      .select()
      .from(ledgerAccounts)
      .where(eq(ledgerAccounts.id, account.business(businessId)))
      .for("update");
    holder = await holderOf(tx);
    gate.emit("held");
    await once(gate, "release");
  });
  await once(gate, "held");
  return {
    waiting: () => waitingBehind(db, holder),
    letGo: async () => {
      gate.emit("release");
      await transaction;
    },
  };
}

/** The queue frees what a process had in hand when it was silent for 30 seconds. */
async function halfAMinutePasses(): Promise<void> {
  await db.execute(sql`update queue_workers set seen_at = seen_at - interval '1 minute'`);
  for (const table of ["_private_jobs", "_private_job_queues"])
    await db.execute(sql`
      update graphile_worker.${sql.identifier(table)}
      set locked_at = locked_at - interval '1 minute' where locked_at is not null`);
}

const jobOf = async (id: string) =>
  (await db.select().from(bulkJobs).where(eq(bulkJobs.id, id)))[0];

const settlementsOf = (shops: string[]) =>
  db
    .select({ businessId: settlementRequests.businessId, amount: settlementRequests.totalAmount })
    .from(settlementRequests)
    .where(inArray(settlementRequests.businessId, shops))
    .orderBy(asc(settlementRequests.businessId));

test("killed in the middle of a bulk issue and of closing a day, the next process finishes both, each exactly once", {
  timeout: 240_000,
}, async () => {
  await crowd();
  const owners = [await errands.busyOwner(), await errands.busyOwner(), await errands.busyOwner()];
  const shops = owners.map(({ businessId }) => businessId).toSorted();
  const { couponId, jobId } = await orderIssue();
  await db.insert(systemSettings).values({ key: "settlement_daily_closing", value: true });
  const environment = { ...variables, DATABASE_URL: database.url, PORT: "0", LOG_LEVEL: "info" };

  const { waiting, letGo } = await holdUp(jobId, shops[1] ?? "");
  const first = startProcess(environment);
  try {
    await expect.poll(waiting, { timeout: START_MS, interval: 100 }).toBe(3);
    first.child.kill("SIGKILL");
    await first.exited;
  } finally {
    await letGo();
  }
  await expect.poll(waiting, { timeout: 10_000 }).toBe(0);

  expect(await jobOf(jobId)).toMatchObject({ status: "running", done: 2_000, failed: 0 });
  expect(await db.$count(userCoupons, eq(userCoupons.couponId, couponId))).toBe(2_000);
  expect(await settlementsOf(shops)).toEqual([{ businessId: shops[0], amount: 5_000 }]);
  expect(await verifyLedger(db)).toEqual([]);

  await halfAMinutePasses();
  const second = startProcess(environment);
  await expect
    .poll(async () => (await jobOf(jobId))?.status, { timeout: START_MS, interval: 200 })
    .toBe("done");
  await expect
    .poll(async () => (await settlementsOf(shops)).length, { timeout: START_MS, interval: 200 })
    .toBe(3);
  second.child.kill("SIGTERM");
  expect((await second.exited).code).toBe(0);

  expect(await jobOf(jobId)).toMatchObject({ total: PEOPLE, done: PEOPLE, failed: 0, error: null });
  const issued = await db
    .select({ userId: userCoupons.userId })
    .from(userCoupons)
    .where(eq(userCoupons.couponId, couponId));
  expect([issued.length, new Set(issued.map(({ userId }) => userId)).size]).toEqual([
    PEOPLE,
    PEOPLE,
  ]);
  const told = await db.$count(
    outbox,
    and(
      eq(outbox.topic, "coupon.issued"),
      inArray(
        outbox.recipientId,
        db
          .select({ id: userProfiles.userId })
          .from(userProfiles)
          .where(eq(userProfiles.university, UNIVERSITY)),
      ),
    ),
  );
  expect(told).toBe(PEOPLE);

  expect(await settlementsOf(shops)).toEqual(
    shops.map((businessId) => ({ businessId, amount: 5_000 })),
  );
  const lines = await db
    .select({ use: settlementDetails.redemptionId })
    .from(settlementDetails)
    .innerJoin(redemptions, eq(redemptions.id, settlementDetails.redemptionId))
    .innerJoin(businesses, eq(businesses.id, redemptions.businessId))
    .where(inArray(businesses.id, shops));
  expect([lines.length, new Set(lines.map(({ use }) => use)).size]).toEqual([3, 3]);
  expect(await verifyLedger(db)).toEqual([]);
  expect((await replayLedger(db)).differences).toEqual([]);
});
