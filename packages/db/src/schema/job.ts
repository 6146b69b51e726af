import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, won } from "./columns.js";
import { coupons } from "./coupon.js";
import { users } from "./identity.js";
import { budgetCategory } from "./ledger.js";

/** What Buzz does again and again, and when it last did. The queue itself has a schema of its own, `graphile_worker`. */
export const recurringJobs = pgTable("recurring_jobs", {
  name: text().primaryKey(),
  /** After so long without a success the job is overdue. */
  silenceSeconds: integer().notNull(),
  knownSince: createdAt(),
  lastSucceededAt: instant(),
  lastFailedAt: instant(),
  /** Code of the last failure; null since the last success. */
  lastError: text(),
  /** Since when operators have been told that it is overdue. */
  overdueSince: instant(),
});

/** The processes that take jobs from the queue. What one took that is no longer seen is free again. */
export const queueWorkers = pgTable("queue_workers", {
  id: uuid().primaryKey(),
  /** Under which the queue knows its workers. */
  workerIds: text().array().notNull(),
  seenAt: createdAt(),
});

export const bulkJobKind = pgEnum("bulk_job_kind", ["coupon_issue"]);
export const bulkJobStatus = pgEnum("bulk_job_status", [
  "queued",
  "running",
  "done",
  "failed",
  "cancelled",
]);

/**
 * What operators have ordered for many people at once. `unitCost` won are held for each of `total` people; those of
 * `total - done` until the job ends, then they go back.
 */
export const bulkJobs = pgTable(
  "bulk_jobs",
  {
    id: id(),
    kind: bulkJobKind().notNull(),
    status: bulkJobStatus().notNull().default("queued"),
    couponId: uuid().references(() => coupons.id, { onDelete: "set null" }),
    /** What the kind of job needs to know, as it was when it was ordered. */
    terms: jsonb().notNull(),
    unitCost: won().notNull(),
    budgetMonth: text().notNull(),
    budgetCategory: budgetCategory().notNull(),
    total: integer().notNull(),
    done: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    /** Code of what made it stop, while its status is `failed`. */
    error: text(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    startedAt: instant(),
    finishedAt: instant(),
  },
  (t) => [
    index("bulk_jobs_created_idx").on(t.createdAt, t.id),
    index("bulk_jobs_open_idx")
      .on(t.couponId)
      .where(sql`${t.status} in ('queued', 'running', 'failed')`),
    check(
      "bulk_jobs_counts",
      sql`${t.done} >= 0 and ${t.failed} >= 0 and ${t.done} + ${t.failed} <= ${t.total}`,
    ),
    check(
      "bulk_jobs_finished",
      sql`(${t.status} in ('done', 'cancelled')) = (${t.finishedAt} is not null)`,
    ),
  ],
);

/** For whom a job is, fixed when it was ordered; each part is done in one transaction, and gone then. */
export const bulkJobParts = pgTable(
  "bulk_job_parts",
  {
    jobId: uuid()
      .notNull()
      .references(() => bulkJobs.id),
    part: integer().notNull(),
    userIds: uuid().array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.jobId, t.part] })],
);

/** For whom a job could do nothing, and why: a code of the error registry. */
export const bulkJobErrors = pgTable(
  "bulk_job_errors",
  {
    jobId: uuid()
      .notNull()
      .references(() => bulkJobs.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    code: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.jobId, t.userId] })],
);
