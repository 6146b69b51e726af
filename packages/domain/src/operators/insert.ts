import { type Db, isConstraintViolation } from "@buzz/db";
import { userAdminRoles, users } from "@buzz/db/schema";
import { temporaryUntil } from "../auth/temporary-password.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminRole, Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { emailColumns } from "../kernel/personal-columns.js";

export type NewOperator = {
  email: string;
  name: string;
  passwordHash: string;
  role: AdminRole;
  mustChangePassword: boolean;
};

/** Writes an operator's account with its assignment. @throws USER_001 when the e-mail has an account. */
export async function insertOperator(
  ctx: Context,
  tx: Db,
  operator: NewOperator,
): Promise<{ userId: string }> {
  const { email, name, passwordHash, role, mustChangePassword } = operator;
  const userId = newId();
  const now = ctx.clock();
  try {
    await tx.insert(users).values({
      id: userId,
      ...emailColumns(ctx, userId, email),
      passwordHash,
      name,
      role: "admin",
      mustChangePassword,
      temporaryPasswordExpiresAt: mustChangePassword ? temporaryUntil(now) : null,
      passwordChangedAt: now,
      createdAt: now,
    });
  } catch (cause) {
    if (isConstraintViolation(cause, "users_email_key"))
      throw new AppError("USER_001", undefined, { cause });
    throw cause;
  }
  const assignedBy = ctx.actor.kind === "admin" ? ctx.actor.userId : null;
  await tx.insert(userAdminRoles).values({ userId, role, assignedBy, assignedAt: now });
  await recordAudit(ctx, tx, {
    action: "operator.create",
    entityType: "user",
    entityId: userId,
    newValues: { role },
  });
  return { userId };
}
