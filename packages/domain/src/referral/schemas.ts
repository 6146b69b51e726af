import { z } from "zod";
import { pageInput, pageOf } from "../kernel/paging.js";
import { day, referralCode, uuid, won } from "../kernel/schemas.js";
import { timeframes } from "./periods.js";
import { tierNames } from "./tiers.js";

const tag = z.string().max(200);
const MAX_TAGS = 20;

export const trackInput = z.object({
  referralCode,
  metadata: z
    .record(z.string().max(50), tag)
    .refine((tags) => Object.keys(tags).length <= MAX_TAGS, { error: `${MAX_TAGS} at most` })
    .optional(),
  utm_source: tag.optional(),
  utm_medium: tag.optional(),
  utm_campaign: tag.optional(),
});

/** What is stopped at the moment is worth 0. */
export const trackOutput = z.object({
  visitId: uuid,
  referralCode: z.string(),
  referrerName: z.string(),
  visitorCoupon: z.object({ amount: won, expiresIn: z.int() }),
  signupBonus: z.object({ mileage: won, couponAmount: won }),
});

export const convertInput = z.object({
  visitId: uuid,
  /** The caller's, when it is sent at all. */
  userId: uuid.optional(),
});

/** `reward` is the caller's, in P. */
export const convertOutput = z.object({
  status: z.enum(["paid", "pending"]),
  reward: z.object({ type: z.literal("mileage"), amount: won }),
  reason: z.string().optional(),
});

const tier = z.enum(tierNames);

export const codeOutput = z.object({
  referralCode: z.string(),
  shareUrl: z.string(),
  qrCodeUrl: z.string(),
  stats: z.object({
    totalReferrals: z.int(),
    monthlyReferrals: z.int(),
    totalMileageEarned: won,
  }),
  tier,
  rewards: z.object({ recommenderReward: won, refereeReward: won }),
});

export const platform = z.enum(["web", "kakao", "instagram", "youtube", "blog"]);

export const linkInput = z.object({ platform: platform.optional() });

export const linkOutput = z.object({
  referralCode: z.string(),
  links: z.record(platform, z.string()),
  shortUrl: z.string(),
  shareUrl: z.string(),
});

const timeframe = z.enum(timeframes);
const rate = z.number();

export const statsInput = z.object({ timeframe: timeframe.default("all") });

export const statsOutput = z.object({
  referralCode: z.string(),
  tier,
  tierBenefits: z.object({
    multiplier: z.number(),
    /** Null in the highest tier. */
    next: z.object({ tier, remaining: z.int() }).nullable(),
  }),
  /** The first four are those of the timeframe. */
  stats: z.object({
    totalVisits: z.int(),
    totalConversions: z.int(),
    conversionRate: rate,
    totalRewards: won,
    monthlyRank: z.int().nullable(),
    referrals: z.object({ total: z.int(), weekly: z.int(), monthly: z.int(), active: z.int() }),
    visits: z.object({ total: z.int(), weekly: z.int(), monthly: z.int(), unique: z.int() }),
    performance: z.object({ conversionRate: rate, totalMileageEarned: won }),
  }),
  recentActivity: z.array(
    z.object({ date: day, visits: z.int(), conversions: z.int(), rewards: won }),
  ),
});

export const leaderboardInput = z.object({
  timeframe: timeframe.default("month"),
  ...pageInput.shape,
});

export const leaderboardOutput = z.object({
  ...pageOf(
    z.object({
      rank: z.int(),
      name: z.string(),
      avatarUrl: z.string().nullable(),
      referralCount: z.int(),
      totalMileageEarned: won,
    }),
  ).shape,
  currentUserRank: z.int().nullable(),
});
