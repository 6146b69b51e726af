import { passkeys } from "@buzz/db/schema";
import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import { and, eq, lt, or } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { clearFailures, refuseLockedFactor } from "../two-factor/row.js";
import { type Purpose, takePasskeyChallenge } from "./challenges.js";
import { type Holder, relyingPartyOf } from "./relying-party.js";
import type { assertion } from "./schemas.js";

type Assertion = z.output<typeof assertion>;
type Passkey = typeof passkeys.$inferSelect;

/**
 * Checks what one of somebody's passkeys signed for a purpose; each challenge is answered once. Its holder must have
 * been verified, and its counter, where it has one, must have grown.
 *
 * @throws AUTH_006 not theirs, not for this, too late, or used before. AUTH_008 their second factor is locked.
 */
export async function provePasskey(
  ctx: Context,
  holder: Holder,
  purpose: Purpose,
  signed: Assertion,
): Promise<void> {
  const { userId } = holder;
  await refuseLockedFactor(ctx, userId);
  try {
    const challenge = await takePasskeyChallenge(ctx, { userId, purpose });
    const passkey = await heldBy(ctx, userId, signed.id);
    await advance(ctx, passkey, await counterOf(ctx, holder, passkey, signed, challenge));
  } catch (error) {
    if (error instanceof AppError)
      await recordAudit(ctx, ctx.db, {
        action: "auth.second_factor",
        entityType: "user",
        entityId: userId,
        result: "failure",
      });
    throw error;
  }
}

async function heldBy(ctx: Context, userId: string, credentialId: string): Promise<Passkey> {
  const [passkey] = await ctx.db
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.credentialId, credentialId), eq(passkeys.userId, userId)));
  if (passkey === undefined) throw new AppError("AUTH_006");
  return passkey;
}

/** The counter that the signature bears. */
async function counterOf(
  ctx: Context,
  holder: Holder,
  { credentialId: id, publicKey, counter }: Passkey,
  signed: Assertion,
  expectedChallenge: string,
): Promise<number> {
  const party = relyingPartyOf(ctx, holder);
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: { ...signed, clientExtensionResults: {} },
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: { id, publicKey: isoBase64URL.toBuffer(publicKey), counter },
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    throw new AppError("AUTH_006", undefined, { cause });
  });
  if (!verified) throw new AppError("AUTH_006");
  return authenticationInfo.newCounter;
}

/** Of two signatures at the same moment with one counter, one is a copy. Passkeys of services keep it at 0. */
async function advance(ctx: Context, { id, userId }: Passkey, counter: number): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const grown = or(
      lt(passkeys.counter, counter),
      counter === 0 ? eq(passkeys.counter, 0) : undefined,
    );
    const used = await tx
      .update(passkeys)
      .set({ counter, lastUsedAt: ctx.clock() })
      .where(and(eq(passkeys.id, id), grown))
      .returning({ id: passkeys.id });
    if (used.length === 0) throw new AppError("AUTH_006");
    await clearFailures(tx, userId);
  });
}
