import { bulkJobErrors, bulkJobs } from "@buzz/db/schema";
import { count, eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { presentFailure, readFailures } from "./present.js";
import type { errorsInput, errorsOutput } from "./schemas.js";

/** Everybody for whom a job could do nothing, and why. @throws RESOURCE_001 unknown. */
export async function listJobErrors(
  ctx: AdminContext,
  input: z.output<typeof errorsInput>,
): Promise<z.output<typeof errorsOutput>> {
  const ofJob = eq(bulkJobErrors.jobId, input.id);
  const [known, rows, [total]] = await Promise.all([
    ctx.db.$count(bulkJobs, eq(bulkJobs.id, input.id)),
    readFailures(ctx.db, input.id).limit(input.limit).offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(bulkJobErrors).where(ofJob),
  ]);
  if (known === 0) throw new AppError("RESOURCE_001");
  const items = rows.map((failure) => presentFailure(failure, ctx.locale));
  return paginate(items, total?.count ?? 0, input);
}
