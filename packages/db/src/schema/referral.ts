import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, won } from "./columns.js";
import { userCoupons } from "./coupon.js";
import { users } from "./identity.js";

export const rewardSide = pgEnum("reward_side", ["referrer", "referee"]);
export const rewardStatus = pgEnum("reward_status", ["pending", "paid", "denied", "cancelled"]);

/** `reduced`: by the budget's stage; `stopped`: by a switch or the stage; `unavailable`: sold out, ended or held already. */
export type RewardLeftOut = {
  points?: "reduced";
  refereeCoupon?: "stopped" | "unavailable";
  visitorCoupon?: "stopped" | "unavailable";
};

export const referralVisits = pgTable(
  "referral_visits",
  {
    id: id(),
    referralCode: text().notNull(),
    referrerId: uuid()
      .notNull()
      .references(() => users.id),
    ip: text(),
    userAgent: text(),
    /** Of the browser, as in `known_devices`. */
    deviceHash: text(),
    metadata: jsonb().$type<Record<string, string>>().notNull().default({}),
    visitedAt: createdAt(),
    convertedAt: instant(),
    convertedUserId: uuid().references(() => users.id),
  },
  (t) => [
    index("referral_visits_code_visited_idx").on(t.referralCode, t.visitedAt),
    index("referral_visits_referrer_idx").on(t.referrerId, t.visitedAt),
    index("referral_visits_ip_idx").on(t.ip, t.visitedAt),
    index("referral_visits_visited_idx").on(t.visitedAt),
    index("referral_visits_address_idx")
      .on(t.visitedAt)
      .where(sql`${t.ip} is not null or ${t.userAgent} is not null`),
    uniqueIndex("referral_visits_converted_user_key").on(t.convertedUserId),
    check(
      "referral_visits_converted",
      sql`(${t.convertedAt} is null) = (${t.convertedUserId} is null)`,
    ),
  ],
);

export const referralRewards = pgTable(
  "referral_rewards",
  {
    id: id(),
    side: rewardSide().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    referredUserId: uuid()
      .notNull()
      .references(() => users.id),
    visitId: uuid()
      .notNull()
      .references(() => referralVisits.id),
    amount: won().notNull(),
    status: rewardStatus().notNull(),
    reason: text(),
    /** What this side did not get although the sign-up was rewarded, and why. */
    leftOut: jsonb().$type<RewardLeftOut>().notNull().default({}),
    /** Where the sign-up came from. */
    ip: text(),
    /** The discount code that a reward was claimed as. */
    claimedCouponId: uuid().references(() => userCoupons.id),
    createdAt: createdAt(),
    paidAt: instant(),
  },
  (t) => [
    uniqueIndex("referral_rewards_referred_side_key").on(t.referredUserId, t.side),
    index("referral_rewards_user_idx").on(t.userId, t.side, t.createdAt),
    index("referral_rewards_created_idx").on(t.side, t.createdAt),
    index("referral_rewards_ip_idx").on(t.ip, t.createdAt),
    index("referral_rewards_address_idx").on(t.createdAt).where(sql`${t.ip} is not null`),
    check("referral_rewards_amount_not_negative", sql`${t.amount} >= 0`),
    check("referral_rewards_paid_at", sql`(${t.status} = 'paid') = (${t.paidAt} is not null)`),
  ],
);

/** What referrers were promised on a day of Seoul, in P: the meeting point of the daily cap (rules §3). */
export const referralDays = pgTable(
  "referral_days",
  {
    day: date({ mode: "string" }).primaryKey(),
    referrerPoints: won().notNull().default(0),
  },
  (t) => [check("referral_days_not_negative", sql`${t.referrerPoints} >= 0`)],
);

/**
 * How many counted referrals somebody had in a period: `all`, a month `YYYY-MM` or a week, named by its Monday
 * `YYYY-MM-DD`. Written with the reward of each; the index is the leaderboard.
 */
export const referralStats = pgTable(
  "referral_stats",
  {
    period: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    referrals: integer().notNull(),
    /** When the last of them came: of equals, who got there first is ahead. */
    reachedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.period, t.userId] }),
    index("referral_stats_rank_idx").on(
      t.period,
      t.referrals.desc().nullsFirst(),
      t.reachedAt,
      t.userId,
    ),
    check("referral_stats_positive", sql`${t.referrals} > 0`),
  ],
);

export const policyType = pgEnum("reward_policy_type", [
  "referral_recommender",
  "referral_referee",
  "review",
  "store_visit",
  "qr_first_use",
  "repeat_purchase",
  "signup",
]);
export const policyRewardType = pgEnum("reward_policy_reward_type", [
  "point",
  "cash",
  "coupon",
  "discount",
]);
export const policyStatus = pgEnum("reward_policy_status", ["active", "inactive", "deleted"]);

export type PolicyConditions = {
  minOrderAmount?: number;
  maxRewards?: number;
  validPeriod?: number;
  targetAudience?: string;
  photoRequired?: boolean;
};

/**
 * Reward policies. `amount` is null for the two referral policies of sign-up, whose amounts are settings:
 * there is one stored value.
 */
export const rewardPolicies = pgTable(
  "reward_policies",
  {
    id: id(),
    type: policyType().notNull(),
    name: text().notNull(),
    description: text().notNull(),
    rewardType: policyRewardType().notNull(),
    amount: won(),
    conditions: jsonb().$type<PolicyConditions>().notNull().default({}),
    priority: integer().notNull().default(1),
    status: policyStatus().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    uniqueIndex("reward_policies_active_type_key").on(t.type).where(sql`${t.status} = 'active'`),
    check(
      "reward_policies_amount",
      sql`(${t.amount} is null) = (${t.type} in ('referral_recommender', 'referral_referee')) and (${t.amount} >= 0) is not false`,
    ),
  ],
);

/** Every change of a policy; append-only. */
export const rewardPolicyHistory = pgTable(
  "reward_policy_history",
  {
    id: id(),
    policyId: uuid()
      .notNull()
      .references(() => rewardPolicies.id),
    field: text().notNull(),
    oldValue: jsonb(),
    newValue: jsonb(),
    actorId: uuid().references(() => users.id),
    reason: text(),
    at: createdAt(),
  },
  (t) => [index("reward_policy_history_policy_idx").on(t.policyId, t.at)],
);
