import { z } from "zod";
import { instant, reason, won } from "../kernel/schemas.js";
import { transactionNo } from "../transactions/schemas.js";

export const voidInput = z.object({ transactionNo, reason: z.string().trim().min(10).max(200) });

export const voidOutput = z.object({
  transactionNo: z.string(),
  voidedAt: instant,
  /** `expired`: its date passed, or its holder left, since it was used. */
  restored: z.object({
    coupon: z
      .object({ name: z.string(), status: z.enum(["active", "expired"]), expiresAt: instant })
      .optional(),
    /** P that went back to the lots they came from. */
    points: won.optional(),
  }),
});

export const reverseInput = z.object({ transactionNo, reason });

export const reverseOutput = z.object({
  transactionNo: z.string(),
  reversalNo: z.string(),
  reversedAt: instant,
});
