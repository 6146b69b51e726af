import { refuseWeak } from "../auth/password-policy.js";
import { hashPassword } from "../auth/passwords.js";
import type { AdminRole, Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { insertOperator } from "./insert.js";

type Operator = { email: string; name: string; password: string; role: AdminRole };

/**
 * Makes an operator's account; only Buzz itself may, from the command line of whoever runs the server.
 *
 * @throws AUTH_003 for anybody else. USER_001 when the e-mail has an account. VALIDATION_002 too weak a password.
 */
export async function createOperator(
  ctx: Context,
  { password, ...operator }: Operator,
): Promise<{ userId: string }> {
  if (ctx.actor.kind !== "system") throw new AppError("AUTH_003");
  await refuseWeak("admin", {
    password,
    field: "password",
    about: [operator.email, operator.name],
  });
  const passwordHash = await hashPassword(password);
  return ctx.db.transaction((tx) =>
    insertOperator(ctx, tx, { ...operator, passwordHash, mustChangePassword: false }),
  );
}
