import { webhookDeliveries, webhookEndpoints } from "@buzz/db/schema";
import { count, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { presentDelivery } from "./read.js";
import type { deliveriesInput, deliveriesOutput } from "./schemas.js";

/** What an endpoint was told or is to be told, newest first. @throws RESOURCE_001 unknown. */
export async function listDeliveries(
  ctx: AdminContext,
  input: z.output<typeof deliveriesInput>,
): Promise<z.output<typeof deliveriesOutput>> {
  const theirs = eq(webhookDeliveries.endpointId, input.id);
  const [[endpoint], rows, [total]] = await Promise.all([
    ctx.db
      .select({ id: webhookEndpoints.id })
      .from(webhookEndpoints)
      .where(eq(webhookEndpoints.id, input.id)),
    ctx.db
      .select()
      .from(webhookDeliveries)
      .where(theirs)
      .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(webhookDeliveries).where(theirs),
  ]);
  if (endpoint === undefined) throw new AppError("RESOURCE_001");
  return paginate(rows.map(presentDelivery), total?.count ?? 0, input);
}
