import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns.js";
import { lookupHash, sealed } from "./sealed.js";

export const userRole = pgEnum("user_role", ["user", "business", "admin"]);
export const userStatus = pgEnum("user_status", ["active", "suspended", "deactivated"]);
export const authProvider = pgEnum("auth_provider", ["password", "google", "kakao"]);
export const gender = pgEnum("gender", ["male", "female", "other"]);
export const adminRole = pgEnum("admin_role", [
  "super_admin",
  "admin",
  "business_manager",
  "content_manager",
]);

export const users = pgTable(
  "users",
  {
    id: id(),
    email: sealed("users.email").notNull(),
    emailHash: lookupHash("users.email").notNull(),
    passwordHash: text(),
    name: text().notNull(),
    role: userRole().notNull(),
    status: userStatus().notNull().default("active"),
    authProvider: authProvider().notNull().default("password"),
    avatarUrl: text(),
    failedLogins: smallint().notNull().default(0),
    lockedUntil: instant(),
    loginCount: integer().notNull().default(0),
    lastLoginAt: instant(),
    passwordChangedAt: createdAt(),
    /** Set with a temporary password: until it is changed, little else works. */
    mustChangePassword: boolean().notNull().default(false),
    temporaryPasswordExpiresAt: instant(),
    /** What operators note about the account. */
    notes: text(),
    anonymisedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("users_email_key").on(t.emailHash),
    index("users_closed_idx").on(t.id).where(sql`${t.status} <> 'active'`),
    index("users_role_status_idx").on(t.role, t.status, t.createdAt),
    index("users_created_idx").on(t.createdAt, t.id),
    index("users_last_login_idx").on(t.lastLoginAt.desc().nullsLast(), t.id.desc().nullsFirst()),
    index("users_login_count_idx").on(t.loginCount, t.id),
    index("users_name_idx").on(t.name, t.id),
    index("users_search_idx").using("gin", sql`search_grams(${t.name})`),
    index("users_idle_idx")
      .on(sql`coalesce(${t.lastLoginAt}, ${t.createdAt})`)
      .where(sql`${t.role} = 'user' and ${t.anonymisedAt} is null`),
  ],
);

export const userProfiles = pgTable(
  "user_profiles",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id),
    /** Users have one, for good; owners and operators have none. */
    referralCode: text(),
    referrerId: uuid().references(() => users.id),
    phone: sealed("user_profiles.phone"),
    phoneHash: lookupHash("user_profiles.phone"),
    university: text(),
    birthDate: date({ mode: "string" }),
    gender: gender(),
    marketingAgree: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex("user_profiles_referral_code_key").on(t.referralCode),
    index("user_profiles_referrer_idx").on(t.referrerId),
    index("user_profiles_phone_idx").on(t.phoneHash),
    check("user_profiles_phone_found", sql`(${t.phone} is null) = (${t.phoneHash} is null)`),
    index("user_profiles_university_idx").on(t.university),
    check("user_profiles_referral_code_form", sql`${t.referralCode} ~ '^BUZZ-[A-Z0-9]{6}$'`),
  ],
);

/** Former passwords, which may not come back (rules §2). */
export const passwordHistory = pgTable(
  "password_history",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    passwordHash: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("password_history_user_idx").on(t.userId, t.createdAt)],
);

export const userAdminRoles = pgTable("user_admin_roles", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id),
  role: adminRole().notNull(),
  assignedBy: uuid().references(() => users.id),
  assignedAt: createdAt(),
  expiresAt: instant(),
  /** Where alarms reach the operator by SMS. */
  phone: sealed("user_admin_roles.phone"),
});

export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    ip: text(),
    userAgent: text(),
    createdAt: createdAt(),
    lastSeenAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    revokedReason: text(),
    /** Until when a second factor proved in this session counts as fresh. */
    steppedUpUntil: instant(),
  },
  (t) => [
    index("sessions_user_idx").on(t.userId).where(sql`${t.revokedAt} is null`),
    index("sessions_user_expiry_idx").on(t.userId, t.expiresAt),
    index("sessions_expiry_idx").on(t.expiresAt),
    index("sessions_address_idx")
      .on(t.createdAt)
      .where(sql`${t.ip} is not null or ${t.userAgent} is not null`),
  ],
);

/**
 * Browsers that a user is or was signed in on, as keyed hashes of a random name in a cookie: whoever invites may not be
 * invited on one of them. Forgotten 90 days after the last use.
 */
export const knownDevices = pgTable(
  "known_devices",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    deviceHash: text().notNull(),
    createdAt: createdAt(),
    lastSeenAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.deviceHash] }),
    index("known_devices_seen_idx").on(t.lastSeenAt),
  ],
);

/** One row per rotation; a session is the token family. Tokens are stored as SHA-256. */
export const refreshTokens = pgTable(
  "refresh_tokens",
  {
    tokenHash: text().primaryKey(),
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [
    index("refresh_tokens_session_idx").on(t.sessionId),
    index("refresh_tokens_expiry_idx").on(t.expiresAt),
  ],
);

/** The stored answer of a money command, sealed; written in the transaction of its effect. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    callerId: uuid().notNull(),
    procedure: text().notNull(),
    key: text().notNull(),
    inputHash: text().notNull(),
    answer: sealed("idempotency_keys.answer"),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.callerId, t.procedure, t.key] }),
    index("idempotency_keys_expiry_idx").on(t.expiresAt),
    check("idempotency_keys_key_length", sql`length(${t.key}) between 1 and 128`),
  ],
);
