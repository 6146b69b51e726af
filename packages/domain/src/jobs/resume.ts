import { bulkJobs } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { orderIssue } from "../coupon-templates/issue-run.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { lockJob } from "./lock.js";
import { presentJob } from "./present.js";
import type { job } from "./schemas.js";

/**
 * Has a job that failed, or waits, go on at once with what is left of it; nobody gets anything twice.
 *
 * @throws RESOURCE_001 unknown; RESOURCE_003 it has ended.
 */
export async function resumeJob(
  ctx: AdminContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof job>> {
  return ctx.db.transaction(async (tx) => {
    const row = await lockJob(tx, id);
    if (row.finishedAt !== null) throw new AppError("RESOURCE_003", { status: row.status });
    const queued = { status: "queued", error: null } as const;
    await tx.update(bulkJobs).set(queued).where(eq(bulkJobs.id, id));
    await orderIssue(tx, { jobId: id });
    await recordAudit(ctx, tx, {
      action: "bulk_job.resume",
      entityType: "bulk_job",
      entityId: id,
      oldValues: { status: row.status, error: row.error },
    });
    return presentJob(ctx, tx, { ...row, ...queued });
  });
}
