import type { Db } from "@buzz/db";
import { refreshTokens, sessions } from "@buzz/db/schema";
import { and, eq, isNull, ne } from "drizzle-orm";
import { rememberDevice } from "../devices/remember-device.js";
import type { AdminRole, Context } from "../kernel/context.js";
import { hmac, newId, randomToken, sha256 } from "../kernel/ids.js";

type Account = {
  userId: string;
  role: "user" | "business" | "admin";
  adminRole: AdminRole | null;
};

/** `refreshToken` is empty when a cookie carries it. */
export type Tokens = { accessToken: string; refreshToken: string; expiresIn: number };

/** Opens a session for an account whose credentials were just proved; of users, who invite, the device is remembered. */
export async function openSession(
  ctx: Context,
  tx: Db,
  account: Account,
): Promise<{ sessionId: string; tokens: Tokens }> {
  const sessionId = newId();
  const now = ctx.clock();
  const refreshToken = randomToken(32);
  const expiresAt = await refreshExpiry(ctx, now);
  await tx.insert(sessions).values({
    id: sessionId,
    userId: account.userId,
    ip: ctx.client.ip,
    userAgent: ctx.client.userAgent,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  });
  await storeRefreshToken(tx, { sessionId, refreshToken, now, expiresAt });
  if (account.role === "user") await rememberDevice(ctx, tx, account.userId);
  return { sessionId, tokens: await signTokens(ctx, account, sessionId, refreshToken) };
}

export async function refreshExpiry(ctx: Context, now: Date): Promise<Date> {
  const { refresh_token_ttl_seconds } = await ctx.settings();
  return new Date(now.getTime() + refresh_token_ttl_seconds * 1000);
}

/**
 * The token that follows a refresh token. It is derived rather than drawn, so that a client whose answer
 * was lost gets the very same successor again although only hashes are stored.
 */
export const successorOf = (ctx: Context, refreshToken: string): string =>
  hmac(ctx.serverSecret, `refresh:${refreshToken}`);

export async function storeRefreshToken(
  tx: Db,
  token: { sessionId: string; refreshToken: string; now: Date; expiresAt: Date },
): Promise<void> {
  await tx.insert(refreshTokens).values({
    tokenHash: sha256(token.refreshToken),
    sessionId: token.sessionId,
    createdAt: token.now,
    expiresAt: token.expiresAt,
  });
}

/** Signs an access token, and hands the refresh token over as the caller wants it. */
export async function signTokens(
  ctx: Context,
  account: Account,
  sessionId: string,
  refreshToken: string,
): Promise<Tokens> {
  const { access_token_ttl_seconds, refresh_token_ttl_seconds } = await ctx.settings();
  const accessToken = await ctx.tokenKeys.sign({
    userId: account.userId,
    sessionId,
    role: account.role,
    adminRole: account.adminRole ?? undefined,
    jti: newId(),
    issuedAt: ctx.clock(),
    ttlSeconds: access_token_ttl_seconds,
  });
  const handed = ctx.refreshCarrier.hand({
    refreshToken,
    role: account.role,
    lifeSeconds: refresh_token_ttl_seconds,
  });
  return { accessToken, refreshToken: handed, expiresIn: access_token_ttl_seconds };
}

/**
 * Ends somebody's sessions, all but one where `except` is given.
 *
 * @returns which ended, so that the caller has this process forget them once the transaction is over; others look
 * again within 1 s.
 */
export async function revokeSessions(
  ctx: Context,
  tx: Db,
  { userId, except, reason }: { userId: string; except?: string; reason: string },
): Promise<string[]> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: ctx.clock(), revokedReason: reason })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        except === undefined ? undefined : ne(sessions.id, except),
      ),
    )
    .returning({ id: sessions.id });
  return ended.map(({ id }) => id);
}

/** Ends a session and its refresh tokens; acts on this process at once, on others within 1 s. */
export async function revokeSession(
  ctx: Context,
  tx: Db,
  sessionId: string,
  reason: string,
): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: ctx.clock(), revokedReason: reason })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
  ctx.authenticator.forget(sessionId);
}
