import type { Db } from "@buzz/db";
import { sessions, twoFactor, userAdminRoles, users } from "@buzz/db/schema";
import { and, eq, gt, isNull } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { SignedActor } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { sha256 } from "../kernel/ids.js";
import type { SettingsReader } from "../kernel/settings.js";
import type { Settings } from "../kernel/settings-schema.js";
import { roleAt } from "./role-at.js";
import { hasRunOut, touchSession } from "./session-life.js";
import { setupRequiredOf } from "./setup-required.js";
import type { AccessClaims, TokenKeys } from "./token-keys.js";

/** How long a session's state may be remembered; revocation acts everywhere within it. */
const SESSION_FRESH_MS = 900;

export type Authenticator = {
  /** @throws AUTH_002 when the token is not ours, has expired, or its session or account has ended. */
  authenticate(token: string): Promise<SignedActor>;
  /** Makes this process look a session up again at once. */
  forget(sessionId: string): void;
};

type SessionState = { actor: SignedActor } | { actor: null };

/** Turns access tokens into actors. Signatures are checked once per token, sessions at most once per 0.9 s. */
export function createAuthenticator({
  db,
  clock,
  tokenKeys,
  settings,
}: {
  db: Db;
  clock: () => Date;
  tokenKeys: TokenKeys;
  settings: SettingsReader;
}): Authenticator {
  const verified = new LRUCache<string, AccessClaims>({ max: 10_000 });
  const states = new LRUCache<string, Promise<SessionState>>({
    max: 50_000,
    ttl: SESSION_FRESH_MS,
  });

  /** A look-up that is forgotten while it is under way still answers those who wait for it. */
  function stateOf(sessionId: string): Promise<SessionState> {
    const known = states.get(sessionId);
    if (known !== undefined) return known;
    const reading = settings().then((current) => readSession(db, sessionId, clock(), current));
    states.set(sessionId, reading);
    reading.catch(() => {
      if (states.peek(sessionId) === reading) states.delete(sessionId);
    });
    return reading;
  }

  async function claimsOf(token: string): Promise<AccessClaims | undefined> {
    const key = sha256(token);
    const known = verified.get(key);
    if (known !== undefined) return known;
    const claims = await tokenKeys.verify(token, clock());
    if (claims !== undefined) verified.set(key, claims);
    return claims;
  }

  return {
    authenticate: async (token) => {
      const claims = await claimsOf(token);
      if (claims === undefined || claims.exp * 1000 <= clock().getTime())
        throw new AppError("AUTH_002");
      const { actor } = await stateOf(claims.sid);
      if (actor === null || actor.userId !== claims.sub || actor.kind !== claims.role)
        throw new AppError("AUTH_002");
      return actor;
    },
    forget: (sessionId) => {
      states.delete(sessionId);
    },
  };
}

async function readSession(
  db: Db,
  sessionId: string,
  now: Date,
  settings: Settings,
): Promise<SessionState> {
  const [row] = await db
    .select({
      userId: users.id,
      role: users.role,
      mustChangePassword: users.mustChangePassword,
      passwordChangedAt: users.passwordChangedAt,
      adminRole: userAdminRoles.role,
      adminRoleExpiresAt: userAdminRoles.expiresAt,
      twoFactorEnabledAt: twoFactor.enabledAt,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(userAdminRoles, eq(userAdminRoles.userId, users.id))
    .leftJoin(twoFactor, eq(twoFactor.userId, users.id))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        eq(users.status, "active"),
      ),
    );
  if (row === undefined || hasRunOut(now, row, settings)) return { actor: null };
  await touchSession(db, sessionId, now);
  const signed = { userId: row.userId, sessionId, ...setupRequiredOf(now, row) };
  if (row.role !== "admin") return { actor: { ...signed, kind: row.role } };
  const adminRole = roleAt(now, row.adminRole, row.adminRoleExpiresAt);
  return { actor: { ...signed, kind: "admin", adminRole } };
}
