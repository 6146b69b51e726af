import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { rememberPassword } from "../auth/password-history.js";
import { refuseCommon, refuseUnfit } from "../auth/password-policy.js";
import { hashPassword } from "../auth/passwords.js";
import { securityLetter } from "../auth/security-letter.js";
import { revokeSessions } from "../auth/sessions.js";
import { temporaryUntil } from "../auth/temporary-password.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { lockAccount, refuseEquals } from "./lock.js";
import type { resetPasswordInput, resetPasswordOutput } from "./schemas.js";

/**
 * Gives an account another password, which lives 24 h when it must be changed. Ends all its sessions, and a lock after
 * failed attempts.
 *
 * @throws AUTH_003 the caller's own account, or an operator's unless the caller is a super_admin.
 * @throws VALIDATION_002 a common password, or a lasting one that is too weak for the account's role.
 * @throws AUTH_007 an account without a password. RESOURCE_001 unknown.
 */
export async function resetPassword(
  ctx: AdminContext,
  { id, temporaryPassword, requirePasswordChange }: z.output<typeof resetPasswordInput>,
): Promise<z.output<typeof resetPasswordOutput>> {
  const now = ctx.clock();
  const chosen = { password: temporaryPassword, field: "temporaryPassword" };
  await refuseCommon({ ...chosen, about: [] });
  const newHash = await hashPassword(temporaryPassword);
  const { ended, email } = await ctx.db.transaction(async (tx) => {
    const target = await lockAccount(tx, id);
    refuseEquals(ctx, target);
    if (!requirePasswordChange) refuseUnfit(target.role, chosen);
    const { passwordHash } = target;
    if (passwordHash === null) throw new AppError("AUTH_007");
    await rememberPassword(ctx, tx, { userId: id, passwordHash });
    await tx
      .update(users)
      .set({
        passwordHash: newHash,
        passwordChangedAt: now,
        mustChangePassword: requirePasswordChange,
        temporaryPasswordExpiresAt: requirePasswordChange ? temporaryUntil(now) : null,
        failedLogins: 0,
        lockedUntil: null,
      })
      .where(eq(users.id, id));
    await recordAudit(ctx, tx, {
      action: "user.reset_password",
      entityType: "user",
      entityId: id,
      newValues: { requirePasswordChange },
    });
    return {
      email: ctx.cipher.open(target.email, id),
      ended: await revokeSessions(ctx, tx, { userId: id, reason: "password_reset" }),
    };
  });
  ended.forEach(ctx.authenticator.forget);
  const tellOwner = await securityLetter(ctx, { to: email }, "password");
  tellOwner();
  return { userId: id, requirePasswordChange };
}
