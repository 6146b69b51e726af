import type { z } from "zod";
import { refuseCommon, refuseUnfit } from "../auth/password-policy.js";
import { hashPassword } from "../auth/passwords.js";
import { newTemporaryPassword } from "../auth/temporary-password.js";
import type { AdminContext } from "../kernel/context.js";
import { insertOperator } from "./insert.js";
import type { hireInput, hireOutput } from "./schemas.js";

/**
 * Makes the account of an operator. The password is answered this once; when it must be changed it lives 24 h.
 *
 * @throws USER_001 the e-mail has an account. VALIDATION_002 a lasting password that is too weak, or a
 * common one.
 */
export async function hireOperator(
  ctx: AdminContext,
  { email, name, role, requirePasswordChange, ...given }: z.output<typeof hireInput>,
): Promise<z.output<typeof hireOutput>> {
  const temporaryPassword = given.temporaryPassword ?? newTemporaryPassword();
  const chosen = { password: temporaryPassword, field: "temporaryPassword" };
  if (!requirePasswordChange) refuseUnfit("admin", chosen);
  if (given.temporaryPassword !== undefined)
    await refuseCommon({ ...chosen, about: [email, name] });
  const passwordHash = await hashPassword(temporaryPassword);
  const { userId } = await ctx.db.transaction((tx) =>
    insertOperator(ctx, tx, {
      email,
      name,
      role,
      passwordHash,
      mustChangePassword: requirePasswordChange,
    }),
  );
  return { userId, email, role, temporaryPassword };
}
