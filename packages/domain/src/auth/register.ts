import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { openUser } from "./open-user.js";
import { refuseCommon } from "./password-policy.js";
import { hashPassword } from "./passwords.js";
import type { registerInput, registerOutput } from "./schemas.js";
import { openSession } from "./sessions.js";

/**
 * Opens a user's account with a password, converts the referral it came by, and signs it in: one transaction.
 *
 * @throws BUDGET_002 while new sign-ups are stopped.
 * @throws USER_001 when the e-mail has an account. VALIDATION_002 a common password.
 */
export async function register(
  ctx: Context,
  input: z.output<typeof registerInput>,
): Promise<z.output<typeof registerOutput>> {
  const { password, marketingConsent, ...person } = input;
  const about = [person.email, person.name];
  await refuseCommon({ password, field: "password", about });
  const passwordHash = await hashPassword(password);
  return ctx.db.transaction(async (tx) => {
    const { userId, referralCode, rewards } = await openUser(ctx, tx, {
      ...person,
      passwordHash,
      authProvider: "password",
      marketingAgree: marketingConsent,
    });
    const { tokens } = await openSession(ctx, tx, { userId, role: "user", adminRole: null });
    return {
      user: {
        id: userId,
        email: input.email,
        name: input.name,
        role: "user",
        authProvider: "password",
        avatarUrl: null,
        referralCode,
      },
      tokens,
      token: tokens.accessToken,
      rewards,
    };
  });
}
