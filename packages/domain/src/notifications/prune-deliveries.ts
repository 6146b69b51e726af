import { notificationDeliveries } from "@buzz/db/schema";
import { lt } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { deleteInBatches } from "../kernel/in-batches.js";

const KEPT_DAYS = 30;

/** Removes what left by e-mail, SMS and push more than 30 days ago. Returns how many. */
export function pruneDeliveries(ctx: Context): Promise<number> {
  const before = addDays(ctx.clock(), -KEPT_DAYS);
  const { createdAt } = notificationDeliveries;
  return deleteInBatches(ctx.db, notificationDeliveries, lt(createdAt, before));
}
