import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { businesses } from "./business.js";
import { createdAt, id, instant, won } from "./columns.js";
import { users } from "./identity.js";
import { redemptions, reversals } from "./redemption.js";
import { sealed } from "./sealed.js";

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
    /** What earlier settlements still have to put right, below zero where the shop owes it back. */
    adjustmentAmount: won().notNull().default(0),
    totalAmount: won().notNull(),
    /** What the bank returned of it in part; its shop's next settlement pays that. */
    returnedAmount: won().notNull().default(0),
    bankName: text(),
    bankAccountNumber: sealed("settlement_requests.bank_account_number"),
    bankAccountHolder: sealed("settlement_requests.bank_account_holder"),
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
    index("settlement_requests_day_idx").on(t.settlementDate, t.id),
    index("settlement_requests_amount_idx").on(t.totalAmount, t.id),
    index("settlement_requests_approved_idx").on(
      t.approvedAt.desc().nullsLast(),
      t.id.desc().nullsFirst(),
    ),
    index("settlement_requests_paid_idx").on(t.paidAt.desc().nullsLast(), t.id.desc().nullsFirst()),
    index("settlement_requests_budget_idx").on(t.budgetMonth, t.businessId),
    check(
      "settlement_requests_total",
      sql`${t.totalAmount} = ${t.couponAmount} + ${t.mileageAmount} + ${t.adjustmentAmount}
        and ${t.totalAmount} >= 0`,
    ),
    check(
      "settlement_requests_returned",
      sql`${t.returnedAmount} between 0 and ${t.totalAmount}
        and (${t.returnedAmount} = 0 or ${t.status} = 'paid')`,
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

export const adjustmentKind = pgEnum("adjustment_kind", ["reversal", "partial_return"]);

/**
 * What a shop's next settlements have to put right of an earlier one: a use that was reversed after it had been claimed
 * is owed back, what the bank returned in part is owed again. `carried` is how much of it live settlements bear.
 */
export const settlementAdjustments = pgTable(
  "settlement_adjustments",
  {
    id: id(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    kind: adjustmentKind().notNull(),
    /** The settlement that it puts right. */
    settlementId: uuid()
      .notNull()
      .references(() => settlementRequests.id),
    reversalId: uuid().references(() => reversals.id),
    amount: won().notNull(),
    carried: won().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("settlement_adjustments_reversal_key").on(t.reversalId),
    index("settlement_adjustments_open_idx")
      .on(t.businessId, t.createdAt)
      .where(sql`${t.carried} < ${t.amount}`),
    index("settlement_adjustments_settlement_idx").on(t.settlementId),
    check("settlement_adjustments_amount", sql`${t.amount} > 0`),
    check("settlement_adjustments_carried", sql`${t.carried} between 0 and ${t.amount}`),
    check(
      "settlement_adjustments_kind",
      sql`(${t.kind} = 'reversal') = (${t.reversalId} is not null)`,
    ),
  ],
);

/** How much of an adjustment a settlement bears. `live` ends with rejection or cancellation. */
export const settlementCarries = pgTable(
  "settlement_carries",
  {
    settlementId: uuid()
      .notNull()
      .references(() => settlementRequests.id),
    adjustmentId: uuid()
      .notNull()
      .references(() => settlementAdjustments.id),
    amount: won().notNull(),
    live: boolean().notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.settlementId, t.adjustmentId] }),
    index("settlement_carries_adjustment_idx").on(t.adjustmentId),
    check("settlement_carries_amount", sql`${t.amount} > 0`),
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

/** The statement of a settlement as it was issued: its lines as JSON, and the SHA-256 of its Korean CSV. Append-only. */
export const settlementStatements = pgTable("settlement_statements", {
  settlementId: uuid()
    .primaryKey()
    .references(() => settlementRequests.id),
  body: text().notNull(),
  sha256: text().notNull(),
  issuedAt: createdAt(),
});

/** Sent: the bank has answered for not all of its lines yet. Cancelled: it never left Buzz, and never will. */
export const bankFileStatus = pgEnum("bank_file_status", ["sent", "answered", "cancelled"]);
export const payoutOutcome = pgEnum("payout_outcome", [
  "paid",
  "returned",
  "partially_returned",
  "unknown",
]);

export const bankFileEncoding = pgEnum("bank_file_encoding", ["utf-8", "euc-kr"]);

export const bankFileNumbers = pgSequence("bank_file_numbers");

/** A file that orders a bank to pay settlements. Its content never changes; it is kept sealed, for it has accounts. */
export const bankFiles = pgTable(
  "bank_files",
  {
    id: id(),
    fileNo: text().notNull(),
    status: bankFileStatus().notNull().default("sent"),
    count: integer().notNull(),
    totalAmount: won().notNull(),
    /** What the content is written in, and `sha256` is of. */
    encoding: bankFileEncoding().notNull().default("utf-8"),
    sha256: text().notNull(),
    content: sealed("bank_files.content").notNull(),
    /** When it first left Buzz. From then on it may be at the bank, so that nobody can cancel it. */
    downloadedAt: instant(),
    createdBy: uuid().references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("bank_files_no_key").on(t.fileNo),
    index("bank_files_created_idx").on(t.createdAt, t.id),
  ],
);

/** A line of such a file. While it is `live` no other file may have its settlement; `outcome` is what the bank said. */
export const bankFileLines = pgTable(
  "bank_file_lines",
  {
    fileId: uuid()
      .notNull()
      .references(() => bankFiles.id),
    settlementId: uuid()
      .notNull()
      .references(() => settlementRequests.id),
    amount: won().notNull(),
    live: boolean().notNull().default(true),
    outcome: payoutOutcome(),
    returnedAmount: won().notNull().default(0),
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.fileId, t.settlementId] }),
    uniqueIndex("bank_file_lines_live_key").on(t.settlementId).where(sql`${t.live}`),
    check("bank_file_lines_amount", sql`${t.amount} > 0`),
    check("bank_file_lines_returned", sql`${t.returnedAmount} between 0 and ${t.amount}`),
  ],
);

/** A result of the bank that was checked and then applied. Append-only. */
export const bankResults = pgTable(
  "bank_results",
  {
    id: id(),
    fileId: uuid()
      .notNull()
      .references(() => bankFiles.id),
    sha256: text().notNull(),
    lines: integer().notNull(),
    importedBy: uuid().references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("bank_results_content_key").on(t.fileId, t.sha256)],
);
