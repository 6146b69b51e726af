import type { z } from "zod";
import { findAccount } from "../auth/find-account.js";
import { signIn } from "../auth/login.js";
import type { signedInAccount } from "../auth/schemas.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { challengedUser, closeChallenge } from "./challenge.js";
import { proveCode } from "./prove-code.js";
import type { verifyInput } from "./schemas.js";

/**
 * Finishes a sign-in with a code of the second factor. A challenge serves one sign-in.
 *
 * @throws AUTH_006 wrong code; unknown, used or expired challenge. AUTH_008 locked. AUTH_010 suspended meanwhile.
 */
export async function verifySecondFactor(
  ctx: Context,
  { challengeId, code }: z.output<typeof verifyInput>,
): Promise<z.output<typeof signedInAccount>> {
  const userId = await challengedUser(ctx, challengeId);
  await proveCode(ctx, userId, code);
  await closeChallenge(ctx, ctx.db, challengeId);
  const account = await findAccount(ctx, { id: userId });
  if (account === undefined) throw new AppError("AUTH_006");
  return signIn(ctx, account);
}
