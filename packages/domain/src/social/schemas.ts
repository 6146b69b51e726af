import { z } from "zod";
import { rewardsOutput, signedInOutput } from "../auth/schemas.js";
import { mobile, referralCode, uuid } from "../kernel/schemas.js";
import { providers } from "./identity-providers.js";

export const providerName = z.enum(providers);
export const providersOutput = z.array(providerName);

/** Browsers take dots out of a path; what is left must not begin like an address. */
const staysHere = (path: string): boolean =>
  URL.canParse(path, "https://buzz.invalid") &&
  !new URL(path, "https://buzz.invalid").pathname.startsWith("//");

/** A path inside the people's app: a foreign address must not be reachable through our sign-in. */
const ownPath = z
  .string()
  .max(1000)
  .regex(/^\/(?![/\\])[^\s\\]*$/)
  .refine(staysHere);

export const beginInput = z.object({
  provider: providerName,
  next: ownPath.optional(),
  referralCode: referralCode.optional(),
  visitId: uuid.optional(),
});

/** Tokens travel in headers: visible ASCII. */
const token = z
  .string()
  .max(8192)
  .regex(/^[\x21-\x7e]+$/);

/** What a sign-up may say besides; ignored when the account is there already. */
export const additionalInfo = z.object({
  phone: mobile.optional(),
  university: z.string().trim().max(100).optional(),
  referralCode: referralCode.optional(),
  visitId: uuid.optional(),
  marketingAgree: z.boolean().optional(),
});

export const googleInput = z.object({ idToken: token, additionalInfo: additionalInfo.optional() });
export const kakaoInput = z.object({
  accessToken: token,
  additionalInfo: additionalInfo.optional(),
});

export const socialOutput = signedInOutput.extend({
  user: z.object({
    id: uuid,
    email: z.string(),
    name: z.string(),
    role: z.literal("user"),
    authProvider: z.enum(providers),
    avatarUrl: z.string().nullable(),
    referralCode: z.string().nullable(),
  }),
  isNewUser: z.boolean(),
  rewards: rewardsOutput.optional(),
});
