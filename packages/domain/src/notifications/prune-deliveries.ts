import { notificationDeliveries } from "@buzz/db/schema";
import { inArray, lt } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";

const KEPT_DAYS = 30;
const BATCH = 1_000;

/** Removes what left by e-mail, SMS and push more than 30 days ago. Returns how many. */
export async function pruneDeliveries(ctx: Context): Promise<number> {
  const before = addDays(ctx.clock(), -KEPT_DAYS);
  for (let removed = 0; ; ) {
    const old = ctx.db
      .select({ id: notificationDeliveries.id })
      .from(notificationDeliveries)
      .where(lt(notificationDeliveries.createdAt, before))
      .limit(BATCH);
    const rows = await ctx.db
      .delete(notificationDeliveries)
      .where(inArray(notificationDeliveries.id, old))
      .returning({ id: notificationDeliveries.id });
    removed += rows.length;
    if (rows.length < BATCH) return removed;
  }
}
