import { z } from "zod";
import { pageInput, paginationOutput } from "../kernel/paging.js";
import { day, instant, uuid, won } from "../kernel/schemas.js";
import { customer, qrCode } from "../redemption/schemas.js";
import { policyType } from "../referral-policies/schemas.js";
import { frequencies } from "./opportunity-terms.js";

export const balanceOutput = z.object({
  balance: won,
  totalEarned: won,
  totalUsed: won,
  totalExpired: won,
  expiringIn30Days: won,
  updatedAt: instant,
});

const type = z.enum(["earn", "use", "expire", "cancel", "refund"]);

export const transactionsInput = z
  .object({
    type: type.optional(),
    startDate: day.optional(),
    endDate: day.optional(),
    ...pageInput.shape,
  })
  .refine((input) => !input.startDate || !input.endDate || input.startDate <= input.endDate, {
    path: ["endDate"],
    params: { contradiction: true },
  });

export const transactionsOutput = z.object({
  items: z.array(
    z.object({
      id: uuid,
      type,
      amount: won,
      balanceBefore: won,
      balanceAfter: won,
      description: z.string(),
      referenceType: z.string(),
      referenceId: z.string(),
      expiresAt: instant.nullable(),
      createdAt: instant,
      businessName: z.string().nullable(),
    }),
  ),
  pagination: paginationOutput,
  summary: z.object({ totalEarned: won, totalUsed: won, totalExpired: won }),
});

export const mileageQrOutput = z.object({
  qrCode: z.string(),
  qrImage: z.string(),
  balance: won,
  expiresIn: z.int(),
  expiresAt: instant,
});

export const verifyMileageOutput = z.object({ customer, balance: won, expiresAt: instant });

/** Zero, negative and fractional amounts have a code of their own (MILEAGE_002), so any number passes here. */
export const useMileageInput = z.object({ qrCode, amount: z.number() });

export const useMileageOutput = z.object({
  usedAmount: won,
  remainingBalance: won,
  transactionNo: z.string(),
  usedAt: instant,
});

export const opportunitiesOutput = z.object({
  opportunities: z.array(
    z.object({
      type: policyType,
      title: z.string(),
      reward: won,
      frequency: z.enum(frequencies),
      completed: z.boolean(),
      available: z.boolean(),
      /** Percent of what can be earned this way; for invitations, of a day's. */
      progress: z.number(),
    }),
  ),
  summary: z.object({
    weeklyPotential: won,
    totalOpportunities: z.int(),
    availableOpportunities: z.int(),
  }),
  userStats: z.object({
    totalReferrals: z.int(),
    totalReviews: z.int(),
    loginCount: z.int(),
    referralCode: z.string().nullable(),
  }),
});
