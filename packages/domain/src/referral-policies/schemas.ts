import { z } from "zod";
import { pageInput, pageOf } from "../kernel/paging.js";
import { instant, uuid, won } from "../kernel/schemas.js";

export const policyType = z.enum([
  "referral_recommender",
  "referral_referee",
  "review",
  "store_visit",
  "qr_first_use",
  "repeat_purchase",
  "signup",
]);

const amount = won.min(0).max(100_000_000);

const conditions = z.object({
  minOrderAmount: amount.optional(),
  maxRewards: z.int().min(1).max(1_000_000).optional(),
  /** Days. */
  validPeriod: z.int().min(1).max(3650).optional(),
  targetAudience: z.string().trim().min(1).max(100).optional(),
  photoRequired: z.boolean().optional(),
});

const reward = z.object({
  /** Only points and coupons pay automatically. */
  type: z.enum(["point", "cash", "coupon", "discount"]),
  amount,
});

const terms = {
  type: policyType,
  name: z.string().trim().min(1).max(100),
  description: z.string().trim().max(500),
  reward,
  conditions,
  priority: z.int().min(1).max(1000),
};

export const policy = z.object({
  id: uuid,
  ...terms,
  status: z.enum(["active", "inactive"]),
  createdAt: instant,
  updatedAt: instant,
});

const why = z.string().trim().min(1).max(500).optional();

export const listOutput = z.object({ items: z.array(policy) });

export const byType = z.object({ type: policyType });

export const createInput = z.object({
  ...terms,
  conditions: conditions.default({}),
  priority: terms.priority.default(1),
  reason: why,
});

export const updateInput = z.object({
  id: uuid,
  ...z.object({ ...terms, reward: reward.partial() }).partial().shape,
  status: z.enum(["active", "inactive"]).optional(),
  reason: why,
});

export const removeInput = z.object({
  id: uuid,
  permanent: z.boolean().default(false),
  reason: why,
});

export const removeOutput = z.object({ id: uuid, action: z.enum(["deactivated", "deleted"]) });

export const historyInput = z.object({ id: uuid, ...pageInput.shape });

export const historyOutput = pageOf(
  z.object({
    field: z.string(),
    oldValue: z.unknown(),
    newValue: z.unknown(),
    actor: z.object({ id: uuid, name: z.string() }).nullable(),
    reason: z.string().nullable(),
    at: instant,
  }),
);

export const calculateInput = z.object({
  type: policyType,
  context: z
    .object({
      orderAmount: won.min(0).max(1_000_000_000).optional(),
      /** How many rewards were given already. */
      rewardCount: z.int().min(0).max(1_000_000_000).optional(),
      hasPhoto: z.boolean().optional(),
    })
    .default({}),
});

export const calculateOutput = z.object({ amount: won, eligible: z.boolean(), policy });
