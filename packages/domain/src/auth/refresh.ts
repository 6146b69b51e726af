import type { Db } from "@buzz/db";
import { refreshTokens, sessions, userAdminRoles, users } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { rememberDevice } from "../devices/remember-device.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { sha256 } from "../kernel/ids.js";
import type { refreshInput, refreshOutput } from "./schemas.js";
import { hasRunOut } from "./session-life.js";
import {
  refreshExpiry,
  revokeSession,
  signTokens,
  storeRefreshToken,
  successorOf,
} from "./sessions.js";

/** For this long after a rotation the old token gives the same successor again. */
const OVERLAP_MS = 10_000;

/**
 * Rotates the refresh token of the body, or else of the cookie. A second tab, or a client whose answer was lost, gets the same successor within
 * 10 s; later use of an old token ends the session.
 *
 * @throws VALIDATION_001 no token at all. AUTH_001 a cookie in a call that may not use it.
 * @throws AUTH_002 unknown, expired or reused token, ended session, account not active.
 */
export async function refresh(
  ctx: Context,
  input: z.output<typeof refreshInput>,
): Promise<z.output<typeof refreshOutput>> {
  const refreshToken = input.refreshToken ?? ctx.refreshCarrier.brought();
  if (refreshToken === undefined) throw missing();
  const account = await ctx.db.transaction((tx) => rotate(ctx, tx, refreshToken));
  if (account === undefined) throw new AppError("AUTH_002");
  const successor = successorOf(ctx, refreshToken);
  const tokens = await signTokens(ctx, account, account.sessionId, successor);
  return { ...tokens, tokens };
}

const missing = () =>
  new AppError("VALIDATION_001", [{ field: "refreshToken", message: "a refresh token" }]);

/** Undefined when the token is refused; what the refusal records is committed all the same. */
async function rotate(ctx: Context, tx: Db, refreshToken: string) {
  const now = ctx.clock();
  const row = await findToken(tx, refreshToken);
  const usable =
    row !== undefined && row.revokedAt === null && row.expiresAt > now && row.status === "active";
  if (!usable || hasRunOut(now, row, await ctx.settings())) return undefined;

  const spent = await tx
    .update(refreshTokens)
    .set({ usedAt: now })
    .where(and(eq(refreshTokens.tokenHash, row.tokenHash), isNull(refreshTokens.usedAt)))
    .returning({ tokenHash: refreshTokens.tokenHash });
  if (spent.length === 0) {
    const usedAt = (await findToken(tx, refreshToken))?.usedAt ?? now;
    if (now.getTime() - usedAt.getTime() <= OVERLAP_MS) return row;
    await revokeSession(ctx, tx, row.sessionId, "refresh_reuse");
    await recordAudit(ctx, tx, {
      action: "auth.refresh_reuse",
      entityType: "session",
      entityId: row.sessionId,
      result: "failure",
    });
    return undefined;
  }
  const expiresAt = await refreshExpiry(ctx, now);
  await storeRefreshToken(tx, {
    sessionId: row.sessionId,
    refreshToken: successorOf(ctx, refreshToken),
    now,
    expiresAt,
  });
  await tx
    .update(sessions)
    .set({ lastSeenAt: now, expiresAt })
    .where(eq(sessions.id, row.sessionId));
  if (row.role === "user") await rememberDevice(ctx, tx, row.userId);
  return row;
}

async function findToken(tx: Db, refreshToken: string) {
  const [row] = await tx
    .select({
      tokenHash: refreshTokens.tokenHash,
      sessionId: refreshTokens.sessionId,
      expiresAt: refreshTokens.expiresAt,
      usedAt: refreshTokens.usedAt,
      revokedAt: sessions.revokedAt,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      userId: users.id,
      status: users.status,
      role: users.role,
      adminRole: userAdminRoles.role,
    })
    .from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(userAdminRoles, eq(userAdminRoles.userId, users.id))
    .where(eq(refreshTokens.tokenHash, sha256(refreshToken)));
  return row;
}
