import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import type { Purpose } from "../passkeys/challenges.js";
import { provePasskey } from "../passkeys/prove.js";
import type { Holder } from "../passkeys/relying-party.js";
import { proveCode } from "./prove-code.js";
import type { proofInput } from "./schemas.js";

/** Checks whichever second factor somebody gave. @throws AUTH_006, AUTH_008 as both checks do. */
export async function proveSecondFactor(
  ctx: Context,
  holder: Holder,
  purpose: Purpose,
  { code, passkey }: z.output<typeof proofInput>,
): Promise<void> {
  if (passkey !== undefined) return provePasskey(ctx, holder, purpose, passkey);
  await proveCode(ctx, holder.userId, code ?? "");
}
