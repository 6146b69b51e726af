import type { z } from "zod";
import { findAccount } from "../auth/find-account.js";
import { signIn } from "../auth/login.js";
import type { signedInAccount } from "../auth/schemas.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { challengedUser, closeChallenge } from "./challenge.js";
import { holderOf } from "./options.js";
import { proveSecondFactor } from "./prove.js";
import type { verifyInput } from "./schemas.js";

/**
 * Finishes a sign-in with a code or a passkey. A challenge serves one sign-in.
 *
 * @throws AUTH_006 wrong code or passkey; unknown, used or expired challenge. AUTH_008 locked. AUTH_010 suspended meanwhile.
 */
export async function verifySecondFactor(
  ctx: Context,
  { challengeId, ...proof }: z.output<typeof verifyInput>,
): Promise<z.output<typeof signedInAccount>> {
  const userId = await challengedUser(ctx, challengeId);
  const holder = await holderOf(ctx, userId);
  await proveSecondFactor(ctx, holder, `sign_in:${challengeId}`, proof);
  await closeChallenge(ctx, ctx.db, challengeId);
  const account = await findAccount(ctx, { id: userId });
  if (account === undefined) throw new AppError("AUTH_006");
  return signIn(ctx, account);
}
