import { z } from "zod";
import { instant, uuid } from "../kernel/schemas.js";
import { assertion } from "../passkeys/schemas.js";

/** Six digits of an authenticator, or a backup code: 24 characters, 10 in older sets. */
const code = z
  .string()
  .trim()
  .regex(/^(\d{6}|[A-Za-z0-9]{5}-?[A-Za-z0-9]{5}|[A-Za-z0-9]{6}(-?[A-Za-z0-9]{6}){3})$/);

export const codeInput = z.object({ code });
export const enableInput = z.object({ code: z.string().regex(/^\d{6}$/) });

/** A code, or what a passkey signed: one of the two. */
const proof = { code: code.optional(), passkey: assertion.optional() };
type Proof = z.output<z.ZodObject<typeof proof>>;

const isGiven = ({ code: given, passkey }: Proof) => given !== undefined || passkey !== undefined;
const isOne = ({ code: given, passkey }: Proof) => given === undefined || passkey === undefined;
const missing = { path: ["code"], params: { missing: true } };
const contradiction = { path: ["passkey"], params: { contradiction: true } };

export const proofInput = z.object(proof).refine(isGiven, missing).refine(isOne, contradiction);
export const verifyInput = z
  .object({ challengeId: uuid, ...proof })
  .refine(isGiven, missing)
  .refine(isOne, contradiction);
export const passkeyOptionsInput = z.object({ challengeId: uuid });

export const setupOutput = z.object({
  otpauthUrl: z.string(),
  /** The address as a PNG data URL. */
  qrImage: z.string(),
  secret: z.string(),
  backupCodes: z.array(z.string()),
});

/** What second factors an account has; `enabledAt` is null while its password suffices. */
export const statusOutput = z.object({
  enabledAt: instant.nullable(),
  authenticator: z.boolean(),
  passkeys: z.int(),
  backupCodesLeft: z.int(),
});

export const backupCodesOutput = z.object({ backupCodes: z.array(z.string()) });

export const stepUpOutput = z.object({ validUntil: instant });
