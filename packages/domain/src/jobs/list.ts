import { bulkJobs } from "@buzz/db/schema";
import { count, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { presentSummary } from "./present.js";
import type { listInput, listOutput } from "./schemas.js";

/** What operators have ordered for many people at once, the newest first. */
export async function listJobs(
  ctx: AdminContext,
  input: z.output<typeof listInput>,
): Promise<z.output<typeof listOutput>> {
  const where = input.status && eq(bulkJobs.status, input.status);
  const [rows, [total]] = await Promise.all([
    ctx.db
      .select()
      .from(bulkJobs)
      .where(where)
      .orderBy(desc(bulkJobs.createdAt), desc(bulkJobs.id))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(bulkJobs).where(where),
  ]);
  return paginate(rows.map(presentSummary), total?.count ?? 0, input);
}
