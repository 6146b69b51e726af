import type { Db } from "@buzz/db";
import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { countFailure, refuseLocked } from "./lockout.js";
import { refuseReused, rememberPassword } from "./password-history.js";
import { refuseWeak } from "./password-policy.js";
import { hashPassword, isPassword } from "./passwords.js";
import type { changePasswordInput } from "./schemas.js";
import { revokeSessions } from "./sessions.js";

type Input = z.output<typeof changePasswordInput>;

/**
 * Changes the caller's password. Ends the caller's other sessions, and what a temporary password asked for.
 *
 * @throws AUTH_004 wrong current password, which counts to the lockout. AUTH_008 locked.
 * @throws AUTH_007 an account without a password.
 * @throws VALIDATION_002 too weak for the caller's role, or one of the last five.
 */
export async function changePassword(ctx: SignedContext, input: Input): Promise<null> {
  const { userId, sessionId, kind } = ctx.actor;
  refuseWeak(kind, input.newPassword, "newPassword");
  const passwordHash = await provePassword(ctx, input.currentPassword);
  await refuseReused(ctx.db, { userId, passwordHash }, input.newPassword);
  const newHash = await hashPassword(input.newPassword);
  const ended = await ctx.db.transaction(async (tx) => {
    await refuseOvertaken(tx, userId, passwordHash);
    await rememberPassword(ctx, tx, { userId, passwordHash });
    await tx
      .update(users)
      .set({
        passwordHash: newHash,
        passwordChangedAt: ctx.clock(),
        mustChangePassword: false,
        temporaryPasswordExpiresAt: null,
        failedLogins: 0,
      })
      .where(eq(users.id, userId));
    await recordAudit(ctx, tx, {
      action: "auth.password_change",
      entityType: "user",
      entityId: userId,
    });
    return revokeSessions(ctx, tx, { userId, except: sessionId, reason: "password_change" });
  });
  for (const id of [sessionId, ...ended]) ctx.authenticator.forget(id);
  return null;
}

/** @returns the hash of the caller's password, which the caller knows. */
async function provePassword(ctx: SignedContext, currentPassword: string): Promise<string> {
  const { userId } = ctx.actor;
  const [account] = await ctx.db
    .select({ passwordHash: users.passwordHash, lockedUntil: users.lockedUntil })
    .from(users)
    .where(eq(users.id, userId));
  const passwordHash = account?.passwordHash ?? null;
  if (passwordHash === null) throw new AppError("AUTH_007");
  refuseLocked(account, ctx.clock());
  if (await isPassword(currentPassword, passwordHash)) return passwordHash;
  await countFailure(ctx, userId, "auth.password_change");
  throw new AppError("AUTH_004");
}

/** What was proved is no longer the password when another change came first. */
async function refuseOvertaken(tx: Db, userId: string, passwordHash: string): Promise<void> {
  const [current] = await tx
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  if (current?.passwordHash !== passwordHash) throw new AppError("AUTH_004");
}
