import { budgetAlerts } from "@buzz/db/schema";
import { and, count, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { readAlerts } from "./read.js";
import type { listInput, listOutput } from "./schemas.js";

/** What operators were called for, the newest first; `open`: what is not over and nobody has answered. */
export async function listAlerts(
  ctx: AdminContext,
  input: z.output<typeof listInput>,
): Promise<z.output<typeof listOutput>> {
  const where =
    input.status === "open"
      ? and(isNull(budgetAlerts.resolvedAt), isNull(budgetAlerts.acknowledgedAt))
      : undefined;
  const [items, [total]] = await Promise.all([
    readAlerts(ctx.db, where, { limit: input.limit, offset: offsetOf(input) }),
    ctx.db.select({ count: count() }).from(budgetAlerts).where(where),
  ]);
  return paginate(items, total?.count ?? 0, input);
}
