import { generateAuthenticationOptions } from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { openPasskeyChallenge, type Purpose } from "./challenges.js";
import { descriptorOf, readPasskeys } from "./read.js";
import { type Holder, relyingPartyOf } from "./relying-party.js";
import type { assertionOptionsOutput } from "./schemas.js";

/** What a browser needs to have one of somebody's passkeys sign. @throws RESOURCE_003 they have none. */
export async function assertionOptions(
  ctx: Context,
  { userId, role }: Holder,
  purpose: Purpose,
): Promise<z.output<typeof assertionOptionsOutput>> {
  const held = await readPasskeys(ctx.db, userId);
  if (held.length === 0) throw new AppError("RESOURCE_003");
  const challenge = await openPasskeyChallenge(ctx, { userId, purpose });
  return generateAuthenticationOptions({
    rpID: relyingPartyOf(ctx, { role }).id,
    challenge: isoBase64URL.toBuffer(challenge),
    allowCredentials: held.map(descriptorOf),
    userVerification: "required",
  });
}
