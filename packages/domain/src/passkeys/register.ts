import type { Db } from "@buzz/db";
import { passkeys } from "@buzz/db/schema";
import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import { count, eq } from "drizzle-orm";
import type { z } from "zod";
import { securityLetter } from "../auth/security-letter.js";
import { recordAudit } from "../kernel/audit.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { activatePendingCodes, writePendingCodes } from "../two-factor/backup-codes.js";
import type { SecondFactorContext } from "../two-factor/context.js";
import { enterProtected } from "../two-factor/enter.js";
import { lockSecondFactor, turnOn } from "../two-factor/row.js";
import { refuseWithoutStepUp } from "../two-factor/step-up.js";
import { takePasskeyChallenge } from "./challenges.js";
import { MOST_PASSKEYS } from "./read.js";
import { relyingPartyOf } from "./relying-party.js";
import type { registerPasskeyInput, registerPasskeyOutput } from "./schemas.js";

type Input = z.output<typeof registerPasskeyInput>;

/**
 * Keeps a passkey that the caller's browser made for `passkeyRegisterOptions`. The first second factor of an account
 * brings ten backup codes, and the caller goes on in a new session, which has all rights.
 *
 * @throws AUTH_006 not what was asked for, or not verified by its holder. AUTH_014 a second factor exists and was not
 * proved freshly. RESOURCE_002 the passkey is known. RESOURCE_003 ten already.
 */
export async function registerPasskey(
  ctx: SecondFactorContext,
  input: Input,
): Promise<z.output<typeof registerPasskeyOutput>> {
  const made = await verified(ctx, input);
  const tellOwner = await securityLetter(ctx, { id: ctx.actor.userId }, "secondFactor");
  const registered = await ctx.db.transaction(async (tx) => {
    const { enabledAt } = await lockSecondFactor(ctx, tx, ctx.actor.userId);
    if (enabledAt !== null) await refuseWithoutStepUp(ctx, tx);
    const passkey = await keep(ctx, tx, input, made);
    if (enabledAt !== null) return { passkey };
    return { passkey, ...(await protect(ctx, tx)) };
  });
  tellOwner();
  return registered;
}

async function verified(ctx: SecondFactorContext, { credential }: Input) {
  const { userId, sessionId, kind: role } = ctx.actor;
  const party = relyingPartyOf(ctx, { role });
  const expectedChallenge = await takePasskeyChallenge(ctx, {
    userId,
    purpose: `register:${sessionId}`,
  });
  const { registrationInfo } = await verifyRegistrationResponse({
    response: { ...credential, clientExtensionResults: {} },
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    throw new AppError("AUTH_006", undefined, { cause });
  });
  if (registrationInfo === undefined) throw new AppError("AUTH_006");
  return registrationInfo;
}

async function keep(
  ctx: SecondFactorContext,
  tx: Db,
  { name, credential: { response } }: Input,
  { credential, credentialBackedUp }: Awaited<ReturnType<typeof verified>>,
) {
  const { userId } = ctx.actor;
  const [held] = await tx
    .select({ number: count() })
    .from(passkeys)
    .where(eq(passkeys.userId, userId));
  if (held !== undefined && held.number >= MOST_PASSKEYS) throw new AppError("RESOURCE_003");
  const [passkey] = await tx
    .insert(passkeys)
    .values({
      id: newId(),
      userId,
      credentialId: credential.id,
      publicKey: isoBase64URL.fromBuffer(credential.publicKey),
      counter: credential.counter,
      transports: response.transports ?? [],
      backedUp: credentialBackedUp,
      name,
      createdAt: ctx.clock(),
    })
    .onConflictDoNothing()
    .returning();
  if (passkey === undefined) throw new AppError("RESOURCE_002");
  await recordAudit(ctx, tx, {
    action: "passkey.register",
    entityType: "passkey",
    entityId: passkey.id,
    newValues: { name },
  });
  return passkey;
}

async function protect(ctx: SecondFactorContext, tx: Db) {
  const { userId } = ctx.actor;
  const backupCodes = await writePendingCodes(ctx, tx, userId);
  await activatePendingCodes(tx, userId);
  await turnOn(ctx, tx, userId);
  return { backupCodes, ...(await enterProtected(ctx, tx)) };
}
