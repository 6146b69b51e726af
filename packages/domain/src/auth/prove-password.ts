import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { AuditAction } from "../kernel/audit-names.js";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { countFailure, refuseLocked } from "./lockout.js";
import { isPassword } from "./passwords.js";

/**
 * The e-mail of the caller, and the hash of the password, which the caller knows. `action` names the attempt in the
 * audit log.
 *
 * @throws AUTH_004 wrong, which counts to the lockout. AUTH_008 locked. AUTH_007 an account without a password.
 */
export async function provePassword(
  ctx: SignedContext,
  password: string,
  action: AuditAction,
): Promise<{ email: string; passwordHash: string }> {
  const { userId } = ctx.actor;
  const [account] = await ctx.db
    .select({
      email: users.email,
      passwordHash: users.passwordHash,
      lockedUntil: users.lockedUntil,
    })
    .from(users)
    .where(eq(users.id, userId));
  const passwordHash = account?.passwordHash ?? null;
  if (account === undefined || passwordHash === null) throw new AppError("AUTH_007");
  refuseLocked(account, ctx.clock());
  if (await isPassword(password, passwordHash))
    return { email: ctx.cipher.open(account.email, userId), passwordHash };
  await countFailure(ctx, userId, action);
  throw new AppError("AUTH_004");
}
