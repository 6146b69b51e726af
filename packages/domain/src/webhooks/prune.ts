import { webhookDeliveries } from "@buzz/db/schema";
import { lt } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { deleteInBatches } from "../kernel/in-batches.js";

const KEPT_DAYS = 30;

/** Removes deliveries that are older than 30 days, also those that a disabled endpoint never took. Returns how many. */
export function pruneDeliveries(ctx: Context): Promise<number> {
  const before = addDays(ctx.clock(), -KEPT_DAYS);
  return deleteInBatches(ctx.db, webhookDeliveries, lt(webhookDeliveries.createdAt, before));
}
