import { pushTokens } from "@buzz/db/schema";
import { and, desc, eq, notInArray } from "drizzle-orm";
import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import type { registerPushTokenInput } from "./schemas.js";

/** Devices of one person that are remembered. */
const MOST_DEVICES = 10;

/** Remembers a device of the caller; a device that somebody else used before is theirs no more. */
export async function registerPushToken(
  ctx: SignedContext,
  { token, platform }: z.output<typeof registerPushTokenInput>,
): Promise<null> {
  const { userId } = ctx.actor;
  const owned = { userId, platform, createdAt: ctx.clock() };
  await ctx.db.transaction(async (tx) => {
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
  return null;
}
