import type { z } from "zod";
import { endIssue } from "../coupon-templates/issue-end.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { lockJob } from "./lock.js";
import { presentJob } from "./present.js";
import type { job } from "./schemas.js";

/**
 * Stops a job for good. What it has given stays given; what it held for the others goes back.
 *
 * @throws RESOURCE_001 unknown; RESOURCE_003 it has ended.
 */
export async function cancelJob(
  ctx: AdminContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof job>> {
  return ctx.db.transaction(async (tx) => {
    const row = await lockJob(tx, id);
    if (row.finishedAt !== null) throw new AppError("RESOURCE_003", { status: row.status });
    return presentJob(ctx, tx, await endIssue(ctx, tx, row, "cancelled"));
  });
}
