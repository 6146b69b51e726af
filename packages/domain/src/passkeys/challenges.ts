import { passkeyChallenges } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { randomToken } from "../kernel/ids.js";

const LIFE_MS = 5 * 60_000;

/** What a signature is for; one given for another sign-in, session or purpose is worth nothing. */
export type Purpose = `register:${string}` | `sign_in:${string}` | `step_up:${string}`;

type Question = { userId: string; purpose: Purpose };

/** Asks an account's passkey to sign something new within 5 minutes; what was asked before for this is void. */
export async function openPasskeyChallenge(
  ctx: Context,
  { userId, purpose }: Question,
): Promise<string> {
  const challenge = randomToken(32);
  const expiresAt = new Date(ctx.clock().getTime() + LIFE_MS);
  await ctx.db
    .insert(passkeyChallenges)
    .values({ userId, purpose, challenge, expiresAt })
    .onConflictDoUpdate({
      target: [passkeyChallenges.userId, passkeyChallenges.purpose],
      set: { challenge, expiresAt },
    });
  return challenge;
}

/** What had to be signed. It is used up, whatever the signature is worth. @throws AUTH_006 nothing, or too late. */
export async function takePasskeyChallenge(
  ctx: Context,
  { userId, purpose }: Question,
): Promise<string> {
  const [taken] = await ctx.db
    .delete(passkeyChallenges)
    .where(and(eq(passkeyChallenges.userId, userId), eq(passkeyChallenges.purpose, purpose)))
    .returning();
  if (taken === undefined || taken.expiresAt <= ctx.clock()) throw new AppError("AUTH_006");
  return taken.challenge;
}
