import { passkeys, sessions, twoFactor, users } from "@buzz/db/schema";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { getOutput } from "./schemas.js";

/** How somebody gets into their account, and how many sessions of it are open. @throws RESOURCE_001 unknown. */
export async function readAccess(
  { db, clock }: AdminContext,
  userId: string,
): Promise<z.output<typeof getOutput>["access"]> {
  const now = clock();
  const open = and(
    eq(sessions.userId, userId),
    isNull(sessions.revokedAt),
    gt(sessions.expiresAt, now),
  );
  const [[account], openSessions, held] = await Promise.all([
    db
      .select({
        passwordHash: users.passwordHash,
        passwordChangedAt: users.passwordChangedAt,
        mustChangePassword: users.mustChangePassword,
        temporaryPasswordExpiresAt: users.temporaryPasswordExpiresAt,
        lockedUntil: users.lockedUntil,
        enabledAt: twoFactor.enabledAt,
        anonymisedAt: users.anonymisedAt,
      })
      .from(users)
      .leftJoin(twoFactor, eq(twoFactor.userId, users.id))
      .where(eq(users.id, userId)),
    db.$count(sessions, open),
    db.$count(passkeys, eq(passkeys.userId, userId)),
  ]);
  if (account === undefined) throw new AppError("RESOURCE_001");
  const { passwordHash, enabledAt, lockedUntil, anonymisedAt, ...rest } = account;
  return {
    ...rest,
    hasPassword: passwordHash !== null,
    secondFactor: enabledAt !== null || held > 0,
    lockedUntil: lockedUntil !== null && lockedUntil > now ? lockedUntil : null,
    openSessions,
    erased: anonymisedAt !== null,
  };
}
