import { z } from "zod";
import { pageInput, pageOf } from "../kernel/paging.js";
import { instant } from "../kernel/schemas.js";

/** However it is written; verbs bring it into the one form that is stored. */
const address = z
  .string()
  .max(45)
  .pipe(z.union([z.ipv4(), z.ipv6()]));

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

export const listInput = pageInput.extend({
  /** The beginning of an address. */
  search: z.string().trim().max(45).optional(),
  /** Whether operators blocked it, or Buzz for too many refused requests. */
  by: z.enum(["operator", "system"]).optional(),
});

export const listOutput = pageOf(
  blockedAddress.extend({
    /** Null for what Buzz blocked itself. */
    createdByName: z.string().nullable(),
  }),
);
