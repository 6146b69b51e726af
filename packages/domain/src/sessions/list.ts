import { sessions } from "@buzz/db/schema";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import { deviceOf } from "../kernel/device-of.js";
import { maskIp } from "../kernel/masking.js";
import type { sessionsOutput } from "./schemas.js";

/** Nobody is signed in at more places than they can look through. */
const MOST = 100;

/** Where the caller is signed in, the latest use first. */
export async function listSessions(ctx: SignedContext): Promise<z.output<typeof sessionsOutput>> {
  const { userId, sessionId } = ctx.actor;
  const rows = await ctx.db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, ctx.clock()),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(MOST);
  return rows.map(({ id, ip, userAgent, createdAt, lastSeenAt }) => ({
    id,
    device: deviceOf(userAgent),
    ip: maskIp(ip),
    createdAt,
    lastSeenAt,
    current: id === sessionId,
  }));
}
