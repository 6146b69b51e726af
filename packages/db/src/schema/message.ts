import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns.js";
import { sessions, users } from "./identity.js";
import { deliveryStatus } from "./webhook.js";

export const notificationType = pgEnum("notification_type", [
  "referral",
  "coupon",
  "event",
  "system",
  "mileage",
  "review",
  "qr",
  "approval",
]);
export const pushPlatform = pgEnum("push_platform", ["ios", "android", "web"]);

/** What a person is told in the app. `template` names a text that is put into the reader's language. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    type: notificationType().notNull(),
    template: text().notNull(),
    data: jsonb().$type<Record<string, string | number | null>>().notNull(),
    readAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index("notifications_user_idx").on(t.userId, t.createdAt),
    index("notifications_unread_idx").on(t.userId).where(sql`${t.readAt} is null`),
    index("notifications_created_idx").on(t.createdAt),
  ],
);

/**
 * Devices that people are pushed to: by their token at Firebase, or, with the keys of its subscription, a browser by its
 * address at its push service. Each for as long as its session lasts.
 */
export const pushTokens = pgTable(
  "push_tokens",
  {
    token: text().primaryKey(),
    p256dh: text(),
    auth: text(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** Null for devices that were known before sessions were noted. */
    sessionId: uuid().references(() => sessions.id, { onDelete: "cascade" }),
    platform: pushPlatform().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("push_tokens_user_idx").on(t.userId),
    index("push_tokens_session_idx").on(t.sessionId),
    check("push_tokens_keys", sql`(${t.p256dh} is null) = (${t.auth} is null)`),
  ],
);

export const notificationChannel = pgEnum("notification_channel", ["push", "sms", "email"]);

/** What leaves by other ways than the app: to an account, or to who applies for a shop and has none yet. */
export const notificationDeliveries = pgTable(
  "notification_deliveries",
  {
    id: id(),
    /** The notification, or the message of the outbox, that it tells of. */
    sourceId: uuid().notNull(),
    channel: notificationChannel().notNull(),
    userId: uuid().references(() => users.id, { onDelete: "cascade" }),
    applicationId: uuid(),
    template: text().notNull(),
    data: jsonb().$type<Record<string, string | number | null>>().notNull(),
    status: deliveryStatus().notNull().default("pending"),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    failure: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("notification_deliveries_once").on(t.sourceId, t.channel),
    index("notification_deliveries_due_idx")
      .on(t.nextAttemptAt)
      .where(sql`${t.status} = 'pending'`),
    index("notification_deliveries_created_idx").on(t.createdAt),
    index("notification_deliveries_user_idx").on(t.userId),
  ],
);

/** What somebody does not want to be told of by which channel, and when not; who has no row has the defaults. */
export const notificationPreferences = pgTable("notification_preferences", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  /** Of the form `push.coupon`. */
  muted: text().array().notNull(),
  quiet: boolean().notNull(),
  /** `HH:MM` in Seoul. */
  quietFrom: text().notNull(),
  quietUntil: text().notNull(),
  updatedAt: createdAt(),
});
