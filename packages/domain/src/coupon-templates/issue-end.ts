import type { Db } from "@buzz/db";
import { bulkJobParts, bulkJobs } from "@buzz/db/schema";
import { post, restTransfers } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import { returnQuantity } from "../coupons/quantity.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { holdOf, type Job } from "./issue-job.js";

/**
 * Ends a bulk issue that the transaction holds locked: what was not issued goes back to the budget and to the
 * template's quantity, exactly. `to`: the part of the budget that the transaction holds; evenly to all otherwise.
 */
export async function endIssue(
  ctx: Context,
  tx: Db,
  job: Job,
  status: "done" | "cancelled",
  to?: number,
): Promise<Job> {
  const now = ctx.clock();
  const rest = job.total - job.done;
  const released = rest * job.unitCost;
  await post(tx, { id: newId(), at: now, transfers: restTransfers(holdOf(job), released, to) });
  if (job.couponId !== null) await returnQuantity(tx, job.couponId, rest);
  await tx.delete(bulkJobParts).where(eq(bulkJobParts.jobId, job.id));
  const ended = { status, error: null, finishedAt: now } as const;
  await tx.update(bulkJobs).set(ended).where(eq(bulkJobs.id, job.id));
  const { total, done, failed } = job;
  await recordAudit(ctx, tx, {
    action: status === "done" ? "coupon_template.issue_done" : "coupon_template.issue_cancelled",
    entityType: "bulk_job",
    entityId: job.id,
    newValues: { couponId: job.couponId, total, done, failed, released },
  });
  return { ...job, ...ended };
}

/** Tells who ordered it how a bulk issue that went on by itself has ended. */
export const announceEnd = (tx: Db, at: Date, { id, createdBy, status, done, total }: Job) =>
  announce(tx, at, [
    { topic: "bulkJob.ended", to: createdBy, payload: { jobId: id, status, done, total } },
  ]);
