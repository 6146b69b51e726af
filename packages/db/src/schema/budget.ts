import { sql } from "drizzle-orm";
import { check, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, won } from "./columns.js";

/** What the district has put into a month, by category. The ledger holds what became of it. */
export const budgetSettings = pgTable(
  "budget_settings",
  {
    month: text().primaryKey(),
    total: won().notNull(),
    referral: won().notNull(),
    coupon: won().notNull(),
    event: won().notNull(),
    settlement: won().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    check("budget_settings_month_form", sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    check(
      "budget_settings_parts",
      sql`${t.total} = ${t.referral} + ${t.coupon} + ${t.event} + ${t.settlement}`,
    ),
    check(
      "budget_settings_not_negative",
      sql`least(${t.referral}, ${t.coupon}, ${t.event}, ${t.settlement}) >= 0`,
    ),
  ],
);
