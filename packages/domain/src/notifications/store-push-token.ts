import { pushTokens } from "@buzz/db/schema";
import { and, desc, eq, notInArray } from "drizzle-orm";
import type { SignedContext } from "../kernel/context.js";

/** Devices of one person that are remembered. */
const MOST_DEVICES = 10;

type Device = Pick<typeof pushTokens.$inferInsert, "token" | "platform" | "p256dh" | "auth">;

/**
 * Remembers a device of the caller for as long as they stay signed in on it; a device that somebody else used before is
 * theirs no more.
 */
export async function storePushToken(
  { actor: { userId, sessionId }, clock, db }: SignedContext,
  { token, ...device }: Device,
): Promise<void> {
  const owned = { p256dh: null, auth: null, ...device, userId, sessionId, createdAt: clock() };
  await db.transaction(async (tx) => {
    await tx
      .insert(pushTokens)
      .values({ token, ...owned })
      .onConflictDoUpdate({ target: pushTokens.token, set: owned });
    const newest = tx
      .select({ token: pushTokens.token })
      .from(pushTokens)
      .where(eq(pushTokens.userId, userId))
      .orderBy(desc(pushTokens.createdAt), desc(pushTokens.token))
      .limit(MOST_DEVICES);
    await tx
      .delete(pushTokens)
      .where(and(eq(pushTokens.userId, userId), notInArray(pushTokens.token, newest)));
  });
}
