import { notifications } from "@buzz/db/schema";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import type { markReadOutput } from "./schemas.js";

/** Marks one of the caller's notifications; the first reading counts. @throws RESOURCE_001 unknown or another's. */
export async function markRead(
  ctx: SignedContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof markReadOutput>> {
  const at = ctx.clock().toISOString();
  const [row] = await ctx.db
    .update(notifications)
    .set({ readAt: sql`coalesce(${notifications.readAt}, ${at}::timestamptz)` })
    .where(and(eq(notifications.id, id), eq(notifications.userId, ctx.actor.userId)))
    .returning({ id: notifications.id });
  if (row === undefined) throw new AppError("RESOURCE_001");
  return { id: row.id, isRead: true };
}
