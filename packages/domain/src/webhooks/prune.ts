import { webhookDeliveries } from "@buzz/db/schema";
import { inArray, lt } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";

const KEPT_DAYS = 30;
const BATCH = 1_000;

/** Removes deliveries that are older than 30 days, also those that a disabled endpoint never took. Returns how many. */
export async function pruneDeliveries(ctx: Context): Promise<number> {
  const before = addDays(ctx.clock(), -KEPT_DAYS);
  for (let removed = 0; ; ) {
    const old = ctx.db
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(lt(webhookDeliveries.createdAt, before))
      .limit(BATCH);
    const rows = await ctx.db
      .delete(webhookDeliveries)
      .where(inArray(webhookDeliveries.id, old))
      .returning({ id: webhookDeliveries.id });
    removed += rows.length;
    if (rows.length < BATCH) return removed;
  }
}
