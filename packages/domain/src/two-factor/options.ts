import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { assertionOptions } from "../passkeys/assertion-options.js";
import type { assertionOptionsOutput } from "../passkeys/schemas.js";
import { challengedUser } from "./challenge.js";
import type { SecondFactorContext } from "./context.js";
import type { passkeyOptionsInput } from "./schemas.js";

type Options = z.output<typeof assertionOptionsOutput>;

/**
 * What the browser of somebody who knew the password needs to have a passkey sign.
 *
 * @throws AUTH_006 unknown, used or expired challenge. RESOURCE_003 the account has no passkey.
 */
export async function signInOptions(
  ctx: Context,
  { challengeId }: z.output<typeof passkeyOptionsInput>,
): Promise<Options> {
  const holder = await holderOf(ctx, await challengedUser(ctx, challengeId));
  return assertionOptions(ctx, holder, `sign_in:${challengeId}`);
}

/** The same for proving the second factor anew in a session. @throws RESOURCE_003 the caller has no passkey. */
export const stepUpOptions = (ctx: SecondFactorContext): Promise<Options> => {
  const { userId, kind: role, sessionId } = ctx.actor;
  return assertionOptions(ctx, { userId, role }, `step_up:${sessionId}`);
};

/** @throws AUTH_006 the account is gone. */
export async function holderOf(ctx: Context, userId: string) {
  const [account] = await ctx.db
    .select({ role: users.role })
    .from(users)
    .where(eq(users.id, userId));
  if (account === undefined) throw new AppError("AUTH_006");
  return { userId, role: account.role };
}
