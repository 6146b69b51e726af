import { z } from "zod";
import { instant } from "../kernel/schemas.js";
import { canonicalAddress } from "./address.js";

const address = z
  .string()
  .max(45)
  .transform((text, issues) => {
    const canonical = canonicalAddress(text);
    if (canonical !== undefined) return canonical;
    issues.addIssue({ code: "custom", message: "an IPv4 or IPv6 address" });
    return z.NEVER;
  });

const TEN_YEARS_S = 315_360_000;

export const blacklistInput = z.object({
  ipAddress: address,
  reason: z.string().trim().min(1).max(500),
  /** Seconds; without it for good. */
  duration: z.int().min(1).max(TEN_YEARS_S).optional(),
});

export const blockedAddress = z.object({
  ip: z.string(),
  reason: z.string(),
  /** Null for good. */
  blockedUntil: instant.nullable(),
  /** How often it was blocked automatically. */
  strikes: z.int(),
  createdAt: instant,
});

export const unblockInput = z.object({ ip: address });

export const securityOutput = z.object({
  /** Requests per 15 minutes; `qr` per 5 minutes and user. */
  rateLimit: z.object({
    windowMs: z.int(),
    auth: z.int(),
    admin: z.int(),
    general: z.int(),
    apps: z.int(),
    appsAnonymous: z.int(),
    qr: z.int(),
  }),
  loginAttempt: z.object({ maxAttempts: z.int(), lockoutMinutes: z.int() }),
  ipBlacklist: z.array(blockedAddress),
});
