import { notifications } from "@buzz/db/schema";
import { and, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import type { listInput, listOutput } from "./schemas.js";
import { textOf } from "./templates.js";

/** The caller's notifications, newest first, in the reader's language. `unreadCount` counts all unread ones. */
export async function listNotifications(
  ctx: SignedContext,
  input: z.output<typeof listInput>,
): Promise<z.output<typeof listOutput>> {
  const own = eq(notifications.userId, ctx.actor.userId);
  const unread = and(own, isNull(notifications.readAt));
  const { isRead, type } = input;
  const where = and(
    isRead === undefined ? own : isRead ? and(own, isNotNull(notifications.readAt)) : unread,
    type && eq(notifications.type, type),
  );
  const [rows, [total], [waiting]] = await Promise.all([
    ctx.db
      .select()
      .from(notifications)
      .where(where)
      .orderBy(desc(notifications.createdAt), desc(notifications.id))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(notifications).where(where),
    ctx.db.select({ count: count() }).from(notifications).where(unread),
  ]);
  const items = rows.map((row) => ({
    id: row.id,
    type: row.type,
    ...textOf(row.template, row.data, ctx.locale),
    data: row.data,
    isRead: row.readAt !== null,
    createdAt: row.createdAt,
  }));
  return { ...paginate(items, total?.count ?? 0, input), unreadCount: waiting?.count ?? 0 };
}
