import type { Db } from "@buzz/db";
import { sessions, users } from "@buzz/db/schema";
import { and, eq, gt, isNull, lt, notExists, type SQL, sql } from "drizzle-orm";

/** After this time without a sign-in or a session an account is idle (rules §12). */
export const IDLE_DAYS = 365;

/** Users, never owners or operators, who have not been here since. */
export const isIdle = (db: Db, since: Date): SQL | undefined =>
  and(
    eq(users.role, "user"),
    isNull(users.anonymisedAt),
    lt(sql`coalesce(${users.lastLoginAt}, ${users.createdAt})`, since.toISOString()),
    notExists(
      db
        .select({ id: sessions.id })
        .from(sessions)
        .where(and(eq(sessions.userId, users.id), gt(sessions.expiresAt, since))),
    ),
  );
