import { z } from "zod";
import { tokens } from "../auth/schemas.js";
import { instant, uuid } from "../kernel/schemas.js";

/** How browsers write bytes. */
const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);

const credential = { id: bytes(1400), rawId: bytes(1400), type: z.literal("public-key") };

/** What `navigator.credentials.get` brings; what is not needed to check it is left out. */
export const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(4000),
  }),
});

/** What `navigator.credentials.create` brings. */
const attestation = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(20_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,32}$/))
      .max(10)
      .optional(),
  }),
});

const descriptors = z
  .array(
    z.object({
      id: z.string(),
      type: z.string(),
      transports: z.array(z.string()).optional(),
    }),
  )
  .optional();

const timeout = z.int().optional();
const userVerification = z.enum(["required", "preferred", "discouraged"]).optional();

/** For `navigator.credentials.create`. */
export const registerOptionsOutput = z.object({
  rp: z.object({ id: z.string().optional(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ type: z.literal("public-key"), alg: z.int() })),
  timeout,
  excludeCredentials: descriptors,
  authenticatorSelection: z
    .object({
      residentKey: z.enum(["discouraged", "preferred", "required"]).optional(),
      userVerification,
    })
    .optional(),
  attestation: z.enum(["none", "direct", "enterprise", "indirect"]).optional(),
});

/** For `navigator.credentials.get`. */
export const assertionOptionsOutput = z.object({
  challenge: z.string(),
  timeout,
  rpId: z.string().optional(),
  allowCredentials: descriptors,
  userVerification,
});

const passkey = z.object({
  id: uuid,
  name: z.string(),
  /** Kept by a service that brings it to the holder's other devices. */
  backedUp: z.boolean(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
});

export const passkeysOutput = z.array(passkey);

export const registerPasskeyInput = z.object({
  name: z.string().trim().min(1).max(50),
  credential: attestation,
});

/** Backup codes and a session with all rights come with what turns the second factor on. */
export const registerPasskeyOutput = z.object({
  passkey,
  backupCodes: z.array(z.string()).optional(),
  tokens: tokens.optional(),
  token: z.string().optional(),
});
