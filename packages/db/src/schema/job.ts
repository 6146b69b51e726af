import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.js";

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
