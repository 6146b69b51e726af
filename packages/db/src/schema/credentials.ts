import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns.js";
import { authProvider, users } from "./identity.js";
import { sealed } from "./sealed.js";

/**
 * An account's second factor, on since `enabledAt`, and its authenticator app where it has one: passkeys suffice.
 * Secrets are sealed; a new one waits in `pendingSecret` until a code proves it. `lastStep` keeps a code from being
 * used twice.
 */
export const twoFactor = pgTable("two_factor", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id),
  secret: sealed("two_factor.secret"),
  pendingSecret: sealed("two_factor.pending_secret"),
  enabledAt: instant(),
  lastStep: bigint({ mode: "number" }).notNull().default(0),
  failedCodes: smallint().notNull().default(0),
  lockedUntil: instant(),
  createdAt: createdAt(),
});

/** Ten codes for the day the authenticator is lost; each works once. Stored hashed. */
export const backupCodes = pgTable(
  "backup_codes",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    codeHash: text().notNull(),
    /** Shown with a secret that is not proved yet. */
    pending: boolean().notNull(),
    usedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
);

/** A sign-in whose password was right and whose second factor is still asked for. */
export const loginChallenges = pgTable(
  "login_challenges",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index("login_challenges_expiry_idx").on(t.expiresAt)],
);

/** Links to set a new password, stored as SHA-256. */
export const passwordResets = pgTable(
  "password_resets",
  {
    tokenHash: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [
    index("password_resets_user_idx").on(t.userId),
    index("password_resets_expiry_idx").on(t.expiresAt),
  ],
);

/** Who somebody is at a provider. */
export const socialIdentities = pgTable(
  "social_identities",
  {
    provider: authProvider().notNull(),
    subject: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.subject] }),
    uniqueIndex("social_identities_user_key").on(t.userId),
    check("social_identities_provider", sql`${t.provider} <> 'password'`),
  ],
);

/** Passkeys. `credentialId` and `publicKey` (COSE) are base64url; `counter` only grows. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    credentialId: text().notNull(),
    publicKey: text().notNull(),
    counter: bigint({ mode: "number" }).notNull(),
    transports: text().array().notNull().default([]),
    backedUp: boolean().notNull(),
    name: text().notNull(),
    createdAt: createdAt(),
    lastUsedAt: instant(),
  },
  (t) => [
    uniqueIndex("passkeys_credential_key").on(t.credentialId),
    index("passkeys_user_idx").on(t.userId),
  ],
);

/** What a passkey is asked to sign, one at a time for each purpose; each is answered once. */
export const passkeyChallenges = pgTable(
  "passkey_challenges",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    purpose: text().notNull(),
    challenge: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.purpose] }),
    index("passkey_challenges_expiry_idx").on(t.expiresAt),
  ],
);

/** Failed sign-ins by address, and by names that no account has; keys are HMACs. Only where a CAPTCHA is configured. */
export const signInFailures = pgTable(
  "sign_in_failures",
  {
    key: text().primaryKey(),
    failures: integer().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("sign_in_failures_expiry_idx").on(t.expiresAt)],
);

/** Answers to a CAPTCHA that were taken, as SHA-256: each is taken once. */
export const spentCaptchas = pgTable(
  "spent_captchas",
  {
    tokenHash: text().primaryKey(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("spent_captchas_expiry_idx").on(t.expiresAt)],
);

export const approvalStatus = pgEnum("approval_status", [
  "pending",
  "confirmed",
  "rejected",
  "expired",
  "withdrawn",
]);

/** A command that waits for a second operator. Who asked for it never decides it, but may withdraw it. */
export const approvals = pgTable(
  "approvals",
  {
    id: id(),
    kind: text().notNull(),
    /** What the command was given, sealed: it may bear a password. */
    input: sealed("approvals.input").notNull(),
    /** What whoever decides is told. */
    summary: jsonb().$type<Record<string, string | number | null>>().notNull(),
    status: approvalStatus().notNull().default("pending"),
    requestedBy: uuid()
      .notNull()
      .references(() => users.id),
    requestedAt: createdAt(),
    expiresAt: instant().notNull(),
    decidedBy: uuid().references(() => users.id),
    decidedAt: instant(),
    reason: text(),
  },
  (t) => [
    index("approvals_status_idx").on(t.status, t.requestedAt),
    index("approvals_requested_idx").on(t.requestedAt),
    check("approvals_two_people", sql`${t.decidedBy} <> ${t.requestedBy}`),
    check(
      "approvals_decided",
      sql`(${t.status} in ('confirmed', 'rejected')) = (${t.decidedBy} is not null)`,
    ),
  ],
);
