import { z } from "zod";
import { referralCode, uuid, won } from "../kernel/schemas.js";

const tag = z.string().max(200);

export const trackInput = z.object({
  referralCode,
  metadata: z.record(z.string().max(50), tag).optional(),
  utm_source: tag.optional(),
  utm_medium: tag.optional(),
  utm_campaign: tag.optional(),
});

export const trackOutput = z.object({
  visitId: uuid,
  referralCode: z.string(),
  referrerName: z.string(),
  visitorCoupon: z.object({ amount: won, expiresIn: z.int() }),
  signupBonus: z.object({ mileage: won, couponAmount: won }),
});

export const codeOutput = z.object({
  referralCode: z.string(),
  shareUrl: z.string(),
  qrCodeUrl: z.string(),
  stats: z.object({
    totalReferrals: z.int(),
    monthlyReferrals: z.int(),
    totalMileageEarned: won,
  }),
  tier: z.enum(["bronze", "silver", "gold", "platinum"]),
  rewards: z.object({ recommenderReward: won, refereeReward: won }),
});
