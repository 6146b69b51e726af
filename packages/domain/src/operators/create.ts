import { isConstraintViolation } from "@buzz/db";
import { userAdminRoles, users } from "@buzz/db/schema";
import { hashPassword } from "../auth/passwords.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminRole, Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";

type Operator = { email: string; name: string; password: string; role: AdminRole };

/**
 * Makes an operator's account; only Buzz itself may, from the command line of whoever runs the server.
 *
 * @throws AUTH_003 for anybody else. USER_001 when the e-mail has an account.
 */
export async function createOperator(
  ctx: Context,
  operator: Operator,
): Promise<{ userId: string }> {
  if (ctx.actor.kind !== "system") throw new AppError("AUTH_003");
  const userId = newId();
  const passwordHash = await hashPassword(operator.password);
  const now = ctx.clock();
  try {
    await ctx.db.transaction(async (tx) => {
      await tx.insert(users).values({
        id: userId,
        email: operator.email.toLowerCase(),
        passwordHash,
        name: operator.name,
        role: "admin",
        createdAt: now,
      });
      await tx.insert(userAdminRoles).values({ userId, role: operator.role, assignedAt: now });
      await recordAudit(ctx, tx, {
        action: "operator.create",
        entityType: "user",
        entityId: userId,
        newValues: { role: operator.role },
      });
    });
  } catch (cause) {
    if (isConstraintViolation(cause, "users_email_key"))
      throw new AppError("USER_001", undefined, { cause });
    throw cause;
  }
  return { userId };
}
