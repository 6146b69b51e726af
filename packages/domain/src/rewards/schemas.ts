import { z } from "zod";
import { instant, reason, uuid, won } from "../kernel/schemas.js";
import { tierNames } from "../referral/tiers.js";

const tier = z.enum(tierNames);
const discountPercentage = z.int();

export const availableOutput = z.object({
  /** Rewards that wait, oldest first, the first 100 of them. Their ids are `referralIds` of a claim. */
  unclaimedReferrals: z.array(
    z.object({ id: uuid, reason: z.string().nullable(), createdAt: instant }),
  ),
  tier,
  /** What a claim of all of them brings now: P, or percent off a purchase. */
  availableRewards: z.object({ mileage: won, discountQR: discountPercentage }),
  activeDiscounts: z.array(
    z.object({ discountPercentage, maxDiscountAmount: won.nullable(), validUntil: instant }),
  ),
});

export const claimInput = z.object({
  rewardType: z.enum(["mileage", "discount_qr"]),
  /** All that wait, when left out. */
  referralIds: z.array(uuid).min(1).max(1000).optional(),
});

export const claimOutput = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("mileage"),
    amount: won,
    referralCount: z.int(),
    tier,
    multiplier: z.number(),
  }),
  z.object({
    type: z.literal("discount_qr"),
    code: z.string(),
    discountPercentage,
    referralCount: z.int(),
    validUntil: instant,
    qrUrl: z.string(),
  }),
]);

export const discountQrInput = z.object({
  code: z
    .string()
    .max(50)
    .trim()
    .toUpperCase()
    .regex(/^BUZZ-DC-[A-Z0-9]{5}$/),
});

export const discountQrOutput = z.object({
  code: z.string(),
  /** Percent. */
  discount: discountPercentage,
  validUntil: instant,
  isUsed: z.boolean(),
  qrCodeImage: z.string(),
});

export const grantInput = z.object({
  userId: uuid,
  amount: won.min(1).max(1_000_000_000),
  reason,
});

export const grantOutput = z.object({ rewardId: uuid, amount: won, balance: won });
