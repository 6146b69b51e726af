import { z } from "zod";
import { instant, uuid } from "../kernel/schemas.js";

/** Six digits of an authenticator, or a backup code. */
const code = z
  .string()
  .trim()
  .regex(/^(\d{6}|[A-Za-z0-9]{5}-?[A-Za-z0-9]{5})$/);

export const codeInput = z.object({ code });
export const enableInput = z.object({ code: z.string().regex(/^\d{6}$/) });
export const verifyInput = z.object({ challengeId: uuid, code });

export const setupOutput = z.object({
  otpauthUrl: z.string(),
  /** The address as a PNG data URL. */
  qrImage: z.string(),
  secret: z.string(),
  backupCodes: z.array(z.string()),
});

export const stepUpOutput = z.object({ validUntil: instant });
