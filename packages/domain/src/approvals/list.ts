import { approvals } from "@buzz/db/schema";
import { and, count, eq, gt, inArray, lte, or } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { readApprovals } from "./read.js";
import type { listInput, listOutput } from "./schemas.js";

type Input = z.output<typeof listInput>;

/** What waits for a second operator, or waited, the newest first. */
export async function listApprovals(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof listOutput>> {
  const where = withStatus(input.status, ctx.clock());
  const [items, [total]] = await Promise.all([
    readApprovals(ctx, where, { limit: input.limit, offset: offsetOf(input) }),
    ctx.db.select({ count: count() }).from(approvals).where(where),
  ]);
  return paginate(items, total?.count ?? 0, input);
}

function withStatus(status: Input["status"], now: Date) {
  const pending = eq(approvals.status, "pending");
  if (status === "pending") return and(pending, gt(approvals.expiresAt, now));
  if (status === "expired")
    return or(eq(approvals.status, "expired"), and(pending, lte(approvals.expiresAt, now)));
  if (status === "rejected") return inArray(approvals.status, ["rejected", "withdrawn"]);
  return status && eq(approvals.status, status);
}
