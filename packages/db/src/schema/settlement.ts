import { sql } from "drizzle-orm";
import {
  boolean,
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
import { businesses } from "./business.js";
import { createdAt, id, instant, won } from "./columns.js";
import { users } from "./identity.js";
import { redemptions } from "./redemption.js";

export const settlementStatus = pgEnum("settlement_status", [
  "pending",
  "approved",
  "reconciling",
  "paid",
  "returned",
  "rejected",
  "cancelled",
]);

export const settlementRequests = pgTable(
  "settlement_requests",
  {
    id: id(),
    settlementNo: text().notNull(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    settlementDate: date({ mode: "string" }).notNull(),
    status: settlementStatus().notNull().default("pending"),
    couponCount: integer().notNull(),
    couponAmount: won().notNull(),
    mileageCount: integer().notNull(),
    mileageAmount: won().notNull(),
    totalAmount: won().notNull(),
    bankName: text(),
    bankAccountNumber: text(),
    bankAccountHolder: text(),
    reviewNote: text(),
    budgetMonth: text(),
    payoutTransactionId: text(),
    requestedAt: createdAt(),
    estimatedPaymentDate: date({ mode: "string" }).notNull(),
    approvedAt: instant(),
    approvedBy: uuid().references(() => users.id),
    paidAt: instant(),
    rejectionReason: text(),
  },
  (t) => [
    uniqueIndex("settlement_requests_no_key").on(t.settlementNo),
    uniqueIndex("settlement_requests_open_key")
      .on(t.businessId, t.settlementDate)
      .where(sql`${t.status} in ('pending', 'approved', 'reconciling')`),
    index("settlement_requests_business_idx").on(t.businessId, t.settlementDate),
    index("settlement_requests_status_idx").on(t.status, t.requestedAt),
    index("settlement_requests_requested_idx").on(t.requestedAt),
    index("settlement_requests_budget_idx").on(t.budgetMonth, t.businessId),
    check(
      "settlement_requests_total",
      sql`${t.totalAmount} = ${t.couponAmount} + ${t.mileageAmount} and ${t.totalAmount} > 0`,
    ),
  ],
);

/** Which uses a settlement pays. `live` ends with rejection or cancellation; a use is live in one settlement at most. */
export const settlementDetails = pgTable(
  "settlement_details",
  {
    settlementId: uuid()
      .notNull()
      .references(() => settlementRequests.id),
    redemptionId: uuid()
      .notNull()
      .references(() => redemptions.id),
    amount: won().notNull(),
    live: boolean().notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.settlementId, t.redemptionId] }),
    uniqueIndex("settlement_details_live_use_key").on(t.redemptionId).where(sql`${t.live}`),
  ],
);

/** The time line of a settlement; append-only. */
export const settlementEvents = pgTable(
  "settlement_events",
  {
    id: id(),
    settlementId: uuid()
      .notNull()
      .references(() => settlementRequests.id),
    status: settlementStatus().notNull(),
    actorId: uuid().references(() => users.id),
    note: text(),
    data: jsonb().$type<Record<string, string>>(),
    at: createdAt(),
  },
  (t) => [index("settlement_events_settlement_idx").on(t.settlementId, t.at)],
);
