import { createHash } from "node:crypto";
import { users } from "@buzz/db/schema";
import { generateRegistrationOptions } from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { AppError } from "../kernel/errors.js";
import type { SecondFactorContext } from "../two-factor/context.js";
import { hasSecondFactor } from "../two-factor/row.js";
import { refuseWithoutStepUp } from "../two-factor/step-up.js";
import { openPasskeyChallenge } from "./challenges.js";
import { descriptorOf, readPasskeys } from "./read.js";
import { relyingPartyOf } from "./relying-party.js";
import type { registerOptionsOutput } from "./schemas.js";

/**
 * What the caller's browser needs to make a new passkey. Whoever has a second factor already must have proved it
 * freshly.
 *
 * @throws AUTH_014 when that is missing.
 */
export async function passkeyRegisterOptions(
  ctx: SecondFactorContext,
): Promise<z.output<typeof registerOptionsOutput>> {
  const { userId, sessionId, kind: role } = ctx.actor;
  const [account] = await ctx.db
    .select({ email: users.email, name: users.name })
    .from(users)
    .where(eq(users.id, userId));
  if (account === undefined) throw new AppError("RESOURCE_001");
  if (await hasSecondFactor(ctx.db, userId)) await refuseWithoutStepUp(ctx, ctx.db);
  const party = relyingPartyOf(ctx, { role });
  const challenge = await openPasskeyChallenge(ctx, { userId, purpose: `register:${sessionId}` });
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userID: handleOf(userId),
    userName: ctx.cipher.open(account.email, userId),
    userDisplayName: account.name,
    challenge: isoBase64URL.toBuffer(challenge),
    excludeCredentials: (await readPasskeys(ctx.db, userId)).map(descriptorOf),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  });
}

/** What authenticators know the account by: it tells nobody who it is. */
const handleOf = (userId: string) =>
  new Uint8Array(createHash("sha256").update(`passkey:${userId}`).digest());
