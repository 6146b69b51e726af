import { sql } from "drizzle-orm";
import { index, jsonb, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns.js";
import { users } from "./identity.js";

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

export const pushTokens = pgTable(
  "push_tokens",
  {
    token: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    platform: pushPlatform().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("push_tokens_user_idx").on(t.userId)],
);
