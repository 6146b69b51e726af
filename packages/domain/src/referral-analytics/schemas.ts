import { z } from "zod";
import { day, uuid, won } from "../kernel/schemas.js";

export const analyticsInput = z
  .object({
    /** How long the period is when its first day is not given. */
    period: z.enum(["daily", "weekly", "monthly"]).default("monthly"),
    startDate: day.optional(),
    /** Today, when left out. */
    endDate: day.optional(),
  })
  .refine(({ startDate, endDate }) => !startDate || !endDate || startDate <= endDate, {
    path: ["endDate"],
    params: { contradiction: true },
  });

const code = z.string();
/** Percent, one decimal. */
const rate = z.number();

/** What somebody should look at; it changes no reward (rules §3). */
const suspicion = z.discriminatedUnion("reason", [
  z.object({
    code,
    reason: z.literal("abnormal_conversion_rate"),
    details: z.object({
      visits: z.int(),
      conversions: z.int(),
      conversionRate: rate,
      averageConversionRate: rate,
    }),
  }),
  z.object({
    code,
    reason: z.literal("same_ip_multiple_accounts"),
    details: z.object({ ip: z.string(), accounts: z.int(), visitsPerHour: z.int() }),
  }),
  z.object({
    code,
    reason: z.literal("rapid_succession_signups"),
    details: z.object({ signups: z.int(), shortestSeconds: z.number() }),
  }),
  z.object({
    /** The invite code that the shop's customers came by. */
    code,
    reason: z.literal("ghost_shop_redemptions"),
    details: z.object({
      businessId: uuid,
      businessName: z.string(),
      /** Everybody who used something there, and those of them who came by the code. */
      customers: z.int(),
      invited: z.int(),
      /** How much of all that these used went to the shop, and what it is owed for them. */
      shareOfTheirUses: rate,
      owed: won,
    }),
  }),
]);

export const analyticsOutput = z.object({
  overview: z.object({
    totalCodes: z.int(),
    totalVisits: z.int(),
    totalConversions: z.int(),
    averageConversionRate: rate,
  }),
  /** Names masked; rewards in P. */
  topPerformers: z.array(
    z.object({ userId: uuid, name: z.string(), code, conversions: z.int(), rewards: won }),
  ),
  suspiciousActivity: z.array(suspicion),
});
