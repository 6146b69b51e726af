import { notifications } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import type { markAllReadOutput } from "./schemas.js";

/** Marks all unread notifications of the caller and says how many those were. */
export async function markAllRead(ctx: SignedContext): Promise<z.output<typeof markAllReadOutput>> {
  const rows = await ctx.db
    .update(notifications)
    .set({ readAt: ctx.clock() })
    .where(and(eq(notifications.userId, ctx.actor.userId), isNull(notifications.readAt)))
    .returning({ id: notifications.id });
  return { updated: rows.length };
}
