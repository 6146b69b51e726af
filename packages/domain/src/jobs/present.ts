import type { Db } from "@buzz/db";
import { bulkJobErrors, type bulkJobs, users } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { issueTerms } from "../coupon-templates/issue-job.js";
import { estimateEnd } from "../coupon-templates/issue-speed.js";
import type { Context } from "../kernel/context.js";
import { type ErrorCode, errorRegistry, type Locale, publicMessage } from "../kernel/errors.js";
import { maskName } from "../kernel/masking.js";
import type { job, listOutput } from "./schemas.js";

type Row = typeof bulkJobs.$inferSelect;

/** How many errors are shown with a job; `admin.jobs.errors` pages through all. */
const SHOWN = 100;

const isCode = (code: string): code is ErrorCode => Object.hasOwn(errorRegistry, code);

/** Those for whom a job could do nothing, and why. */
export const readFailures = (db: Db, jobId: string) =>
  db
    .select({ userId: bulkJobErrors.userId, name: users.name, code: bulkJobErrors.code })
    .from(bulkJobErrors)
    .innerJoin(users, eq(users.id, bulkJobErrors.userId))
    .where(eq(bulkJobErrors.jobId, jobId))
    .orderBy(asc(bulkJobErrors.userId))
    .$dynamic();

type Failure = Awaited<ReturnType<typeof readFailures>>[number];

export const presentFailure = ({ userId, name, code }: Failure, locale: Locale) => ({
  userId,
  name: maskName(name),
  ...explain(code, locale),
});

/** A stored code with its text. */
const explain = (code: string, locale: Locale) => ({
  code,
  message: isCode(code) ? publicMessage(code, locale) : code,
});

export const presentSummary = (row: Row): z.output<typeof listOutput>["items"][number] => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  couponId: row.couponId,
  name: issueTerms.parse(row.terms).name,
  total: row.total,
  done: row.done,
  failed: row.failed,
  reserved: row.finishedAt === null ? row.unitCost * (row.total - row.done) : 0,
  createdAt: row.createdAt,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
});

/** A job with the first people for whom it could do nothing. */
export async function presentJob(
  { clock, locale }: Pick<Context, "clock" | "locale">,
  db: Db,
  row: Row,
): Promise<z.output<typeof job>> {
  const [errors, [orderedBy]] = await Promise.all([
    readFailures(db, row.id).limit(SHOWN),
    db.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, row.createdBy)),
  ]);
  if (orderedBy === undefined) throw new Error(`job ${row.id} was ordered by nobody`);
  return {
    ...presentSummary(row),
    estimatedCompletionTime: await estimateEnd(db, clock(), row),
    unitCost: row.unitCost,
    budget: { month: row.budgetMonth, category: row.budgetCategory },
    expiresAt: new Date(issueTerms.parse(row.terms).expiresAt),
    orderedBy,
    errors: errors.map((failure) => presentFailure(failure, locale)),
    error: row.error === null ? null : explain(row.error, locale),
  };
}
