import { passwordResets, users } from "@buzz/db/schema";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { z } from "zod";
import { refuseReused, rememberPassword } from "../auth/password-history.js";
import { refuseWeak } from "../auth/password-policy.js";
import { hashPassword } from "../auth/passwords.js";
import { securityLetter } from "../auth/security-letter.js";
import { revokeSessions } from "../auth/sessions.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { sha256 } from "../kernel/ids.js";
import type { resetInput } from "./schemas.js";

type Input = z.output<typeof resetInput>;

/**
 * Sets a new password with the link of a letter, and ends every session of the account. A link serves once; a
 * refused password leaves it usable.
 *
 * @throws AUTH_012 unknown, used or expired link.
 * @throws VALIDATION_002 too weak for the account's role or too common, or one of the last five.
 */
export async function resetPassword(ctx: Context, input: Input): Promise<null> {
  const account = await linkedAccount(ctx, input.token);
  const { userId, passwordHash, role, email } = account;
  await refuseWeak(role, { password: input.newPassword, field: "newPassword", about: [email] });
  await refuseReused(ctx.db, { userId, passwordHash }, input.newPassword);
  const newHash = await hashPassword(input.newPassword);
  const tellOwner = await securityLetter(ctx, { to: email }, "password");
  const ended = await ctx.db.transaction(async (tx) => {
    const now = ctx.clock();
    const used = await tx
      .update(passwordResets)
      .set({ usedAt: now })
      .where(isLive(input.token, now))
      .returning({ userId: passwordResets.userId });
    if (used.length === 0) throw new AppError("AUTH_012");
    await rememberPassword(ctx, tx, { userId, passwordHash });
    await tx
      .update(users)
      .set({
        passwordHash: newHash,
        passwordChangedAt: now,
        mustChangePassword: false,
        temporaryPasswordExpiresAt: null,
        failedLogins: 0,
        lockedUntil: null,
      })
      .where(eq(users.id, userId));
    await tx
      .update(passwordResets)
      .set({ usedAt: now })
      .where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)));
    await recordAudit(ctx, tx, {
      action: "auth.password_reset",
      entityType: "user",
      entityId: userId,
    });
    return revokeSessions(ctx, tx, { userId, reason: "password_reset" });
  });
  for (const id of ended) ctx.authenticator.forget(id);
  tellOwner();
  return null;
}

const isLive = (token: string, now: Date) =>
  and(
    eq(passwordResets.tokenHash, sha256(token)),
    isNull(passwordResets.usedAt),
    gt(passwordResets.expiresAt, now),
  );

async function linkedAccount(ctx: Context, token: string) {
  const [row] = await ctx.db
    .select({
      userId: users.id,
      email: users.email,
      role: users.role,
      status: users.status,
      passwordHash: users.passwordHash,
    })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(isLive(token, ctx.clock()));
  const passwordHash = row?.passwordHash ?? null;
  if (row === undefined || row.status !== "active" || passwordHash === null)
    throw new AppError("AUTH_012");
  return { ...ctx.cipher.openAll(row, row.userId), passwordHash };
}
