import { notifications } from "@buzz/db/schema";
import { inArray, lt } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";

const KEPT_DAYS = 30;
const BATCH = 1_000;

/** Removes notifications that are older than 30 days. Returns how many. */
export async function pruneNotifications(ctx: Context): Promise<number> {
  const before = addDays(ctx.clock(), -KEPT_DAYS);
  for (let removed = 0; ; ) {
    const old = ctx.db
      .select({ id: notifications.id })
      .from(notifications)
      .where(lt(notifications.createdAt, before))
      .limit(BATCH);
    const rows = await ctx.db
      .delete(notifications)
      .where(inArray(notifications.id, old))
      .returning({ id: notifications.id });
    removed += rows.length;
    if (rows.length < BATCH) return removed;
  }
}
