import type { Db } from "@buzz/db";
import { bulkJobErrors, type bulkJobs } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { issueTerms } from "../coupon-templates/issue-job.js";
import type { Context } from "../kernel/context.js";
import { type ErrorCode, errorRegistry, type Locale, publicMessage } from "../kernel/errors.js";
import type { job, listOutput } from "./schemas.js";

type Row = typeof bulkJobs.$inferSelect;

/** How many errors are shown with a job; `admin.jobs.errors` pages through all. */
const SHOWN = 100;

const isCode = (code: string): code is ErrorCode => Object.hasOwn(errorRegistry, code);

/** A stored code with its text. */
export const explain = (code: string, locale: Locale) => ({
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
  { locale }: Pick<Context, "locale">,
  db: Db,
  row: Row,
): Promise<z.output<typeof job>> {
  const errors = await db
    .select({ userId: bulkJobErrors.userId, code: bulkJobErrors.code })
    .from(bulkJobErrors)
    .where(eq(bulkJobErrors.jobId, row.id))
    .orderBy(asc(bulkJobErrors.userId))
    .limit(SHOWN);
  return {
    ...presentSummary(row),
    errors: errors.map(({ userId, code }) => ({ userId, ...explain(code, locale) })),
    error: row.error === null ? null : explain(row.error, locale),
  };
}
