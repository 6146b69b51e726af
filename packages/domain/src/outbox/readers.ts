import type { Db } from "@buzz/db";
import { type outbox, userAdminRoles, users } from "@buzz/db/schema";
import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { v5 } from "uuid";
import type { Context } from "../kernel/context.js";
import { reachesRole } from "./audience.js";

type Message = Pick<typeof outbox.$inferSelect, "id" | "topic" | "audience" | "recipientId">;

/** Somebody whom a message reaches, and the id of their notification, which the message alone decides. */
type Reader = { id: string; userId: string };

/** Looks up, once for a batch, who there is to be told; everybody's messages are news to nobody in particular. */
export async function findReaders(
  ctx: Context,
  tx: Db,
  messages: Message[],
): Promise<(message: Message) => Reader[]> {
  const known = new Set(await knownAmong(tx, messages));
  const operators = messages.some(({ audience }) => audience === "admins")
    ? await operatorsAt(tx, ctx.clock())
    : [];
  return ({ id, topic, audience, recipientId }) => {
    if (recipientId !== null) return known.has(recipientId) ? [{ id, userId: recipientId }] : [];
    return operators
      .filter(({ role }) => audience === "admins" && reachesRole(topic, role))
      .map(({ userId }) => ({ id: v5(userId, id), userId }));
  };
}

async function knownAmong(tx: Db, messages: Message[]): Promise<string[]> {
  const ids = messages.flatMap(({ recipientId }) => recipientId ?? []);
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return rows.map(({ id }) => id);
}

/** Operators whose assignment is in force. */
const operatorsAt = (tx: Db, at: Date) =>
  tx
    .select({ userId: users.id, role: userAdminRoles.role })
    .from(userAdminRoles)
    .innerJoin(users, eq(users.id, userAdminRoles.userId))
    .where(
      and(
        eq(users.status, "active"),
        eq(users.role, "admin"),
        or(isNull(userAdminRoles.expiresAt), gt(userAdminRoles.expiresAt, at)),
      ),
    );
