import type { Db } from "@buzz/db";
import { bulkJobParts, bulkJobs } from "@buzz/db/schema";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { readSwitches } from "../budget/switches.js";
import { servicesOf } from "../coupons/grant-rules.js";
import type { Context } from "../kernel/context.js";
import { AppError, type ErrorCode } from "../kernel/errors.js";
import { enqueue, type Payloads } from "../kernel/queue.js";
import { announceEnd, endIssue } from "./issue-end.js";
import { issueTerms, type Job } from "./issue-job.js";
import { issuePart } from "./issue-part.js";

type Order = Payloads["coupons.issue"];

/** Parts that are given at the same time, so that a second core has something to do. */
const LANES = 2;
/** While an operator has stopped new coupons, a job looks again so often. */
const PAUSE_SECONDS = 60;

/** Puts a bulk issue into the queue; one order of it waits at most. */
export const orderIssue = (tx: Db, payload: Order, inSeconds = 0): Promise<void> =>
  enqueue(tx, [
    {
      task: "coupons.issue",
      payload,
      key: `coupons.issue/${payload.jobId}`,
      queue: "coupons.issue",
      inSeconds,
    },
  ]);

/**
 * Gives what is left of a bulk issue, part by part, each in a transaction of its own: killed in the middle and run
 * again, or run by several processes at once, it gives nobody two. It waits while new coupons are stopped, and leaves
 * the rest to others when the process is to end.
 *
 * @throws what keeps a part from being given; the job is `failed` then, until it is tried again.
 */
export async function runIssue(
  ctx: Context,
  { jobId }: Order,
  stopping: AbortSignal = new AbortController().signal,
): Promise<void> {
  if (!(await begin(ctx, jobId))) return;
  const outcomes = await Promise.allSettled(
    Array.from({ length: LANES }, () => giveParts(ctx, jobId, stopping)),
  );
  const failure = outcomes.find((outcome) => outcome.status === "rejected");
  if (failure !== undefined) {
    await fail(ctx, jobId, failure.reason);
    throw failure.reason;
  }
  const paused = outcomes.some(
    (outcome) => outcome.status === "fulfilled" && outcome.value === "stopped",
  );
  if (paused || stopping.aborted) await orderIssue(ctx.db, { jobId }, paused ? PAUSE_SECONDS : 0);
  else await finish(ctx, jobId);
}

async function begin(ctx: Context, jobId: string): Promise<boolean> {
  const begun = await ctx.db
    .update(bulkJobs)
    .set({
      status: "running",
      error: null,
      startedAt: sql`coalesce(${bulkJobs.startedAt}, ${ctx.clock().toISOString()}::timestamptz)`,
    })
    .where(and(eq(bulkJobs.id, jobId), inArray(bulkJobs.status, ["queued", "running", "failed"])))
    .returning({ id: bulkJobs.id });
  return begun.length > 0;
}

async function giveParts(
  ctx: Context,
  jobId: string,
  stopping: AbortSignal,
): Promise<"stopped" | "given"> {
  while (!stopping.aborted) {
    const outcome = await ctx.db.transaction((tx) => giveNext(ctx, tx, jobId));
    if (outcome !== "next") return outcome;
  }
  return "given";
}

/** A cancellation waits for the parts under way and lets no other begin. */
async function giveNext(ctx: Context, tx: Db, jobId: string) {
  const [job] = await tx.select().from(bulkJobs).where(eq(bulkJobs.id, jobId)).for("key share");
  if (job === undefined || job.status !== "running") return "given";
  if (await isStopped(ctx, tx, job)) return "stopped";
  const [part] = await tx
    .select()
    .from(bulkJobParts)
    .where(eq(bulkJobParts.jobId, jobId))
    .orderBy(asc(bulkJobParts.part))
    .limit(1)
    .for("update", { skipLocked: true });
  if (part === undefined) return "given";
  await issuePart(ctx, tx, job, part);
  return "next";
}

async function isStopped(ctx: Context, tx: Db, job: Job): Promise<boolean> {
  const { stopped } = await readSwitches(tx, ctx.clock());
  return servicesOf(issueTerms.parse(job.terms).type).some((service) => stopped.includes(service));
}

/** Ends the job unless somebody else has parts of it in hand. */
async function finish(ctx: Context, jobId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [job] = await tx.select().from(bulkJobs).where(eq(bulkJobs.id, jobId)).for("update");
    if (job === undefined || job.status !== "running") return;
    if ((await tx.$count(bulkJobParts, eq(bulkJobParts.jobId, jobId))) > 0) return;
    await announceEnd(tx, ctx.clock(), await endIssue(ctx, tx, job, "done"));
  });
}

async function fail(ctx: Context, jobId: string, reason: unknown): Promise<void> {
  const error: ErrorCode = reason instanceof AppError ? reason.code : "SERVER_002";
  await ctx.db
    .update(bulkJobs)
    .set({ status: "failed", error })
    .where(and(eq(bulkJobs.id, jobId), eq(bulkJobs.status, "running")));
}
