import type { Db } from "@buzz/db";
import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { refuseReused, rememberPassword } from "./password-history.js";
import { refuseWeak } from "./password-policy.js";
import { hashPassword } from "./passwords.js";
import { provePassword } from "./prove-password.js";
import type { changePasswordInput } from "./schemas.js";
import { securityLetter } from "./security-letter.js";
import { revokeSessions } from "./sessions.js";

type Input = z.output<typeof changePasswordInput>;

/**
 * Changes the caller's password. Ends the caller's other sessions, and what a temporary password asked for.
 *
 * @throws AUTH_004 wrong current password, which counts to the lockout. AUTH_008 locked.
 * @throws AUTH_007 an account without a password.
 * @throws VALIDATION_002 too weak for the caller's role or too common, or one of the last five.
 */
export async function changePassword(ctx: SignedContext, input: Input): Promise<null> {
  const { userId, sessionId, kind } = ctx.actor;
  const { passwordHash, email } = await provePassword(
    ctx,
    input.currentPassword,
    "auth.password_change",
  );
  await refuseWeak(kind, { password: input.newPassword, field: "newPassword", about: [email] });
  await refuseReused(ctx.db, { userId, passwordHash }, input.newPassword);
  const newHash = await hashPassword(input.newPassword);
  const tellOwner = await securityLetter(ctx, { to: email }, "password");
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
  tellOwner();
  return null;
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
