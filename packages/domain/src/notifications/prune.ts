import { notifications } from "@buzz/db/schema";
import { lt } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { deleteInBatches } from "../kernel/in-batches.js";

const KEPT_DAYS = 30;

/** Removes notifications that are older than 30 days. Returns how many. */
export function pruneNotifications(ctx: Context): Promise<number> {
  const before = addDays(ctx.clock(), -KEPT_DAYS);
  return deleteInBatches(ctx.db, notifications, lt(notifications.createdAt, before));
}
