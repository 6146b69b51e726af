import { sql } from "drizzle-orm";
import { check, index, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, won } from "./columns.js";
import { users } from "./identity.js";

export const rewardSide = pgEnum("reward_side", ["referrer", "referee"]);
export const rewardStatus = pgEnum("reward_status", ["pending", "paid", "denied", "cancelled"]);

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
    metadata: jsonb().$type<Record<string, string>>().notNull().default({}),
    visitedAt: createdAt(),
    convertedAt: instant(),
    convertedUserId: uuid().references(() => users.id),
  },
  (t) => [
    index("referral_visits_code_visited_idx").on(t.referralCode, t.visitedAt),
    index("referral_visits_referrer_idx").on(t.referrerId, t.visitedAt),
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
    /** Where the sign-up came from. */
    ip: text(),
    createdAt: createdAt(),
    paidAt: instant(),
  },
  (t) => [
    uniqueIndex("referral_rewards_referred_side_key").on(t.referredUserId, t.side),
    index("referral_rewards_user_idx").on(t.userId, t.side, t.createdAt),
    index("referral_rewards_ip_idx").on(t.ip, t.createdAt),
    check("referral_rewards_amount_not_negative", sql`${t.amount} >= 0`),
    check("referral_rewards_paid_at", sql`(${t.status} = 'paid') = (${t.paidAt} is not null)`),
  ],
);
