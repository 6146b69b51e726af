import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
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
import { qrCodes, userCoupons } from "./coupon.js";
import { users } from "./identity.js";
import { mileageTransactions } from "./ledger.js";

export const redemptionType = pgEnum("redemption_type", ["coupon", "mileage", "discount"]);

/** Void: by the shop, the same day. Reversal: by an operator, later. */
export const reversalKind = pgEnum("reversal_kind", ["void", "reversal"]);

/** Sources of the daily numbers `#BZ…`, `#ST…`, `#RV…` and `#PB…`; a day's first value is its base in `daily_number_bases`. */
export const redemptionNumbers = pgSequence("redemption_numbers");
export const settlementNumbers = pgSequence("settlement_numbers");
export const reversalNumbers = pgSequence("reversal_numbers");

export const dailyNumberBases = pgTable(
  "daily_number_bases",
  {
    series: text().notNull(),
    day: date({ mode: "string" }).notNull(),
    base: bigint({ mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.series, t.day] })],
);

/** One use of a coupon or of points at a shop. `shareAmount` is what the programme owes the shop for it. */
export const redemptions = pgTable(
  "redemptions",
  {
    id: id(),
    transactionNo: text().notNull(),
    type: redemptionType().notNull(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    qrHash: text()
      .notNull()
      .references(() => qrCodes.hash),
    userCouponId: uuid().references(() => userCoupons.id),
    mileageTransactionId: uuid().references(() => mileageTransactions.id),
    purchaseAmount: won(),
    discountAmount: won(),
    shareAmount: won().notNull(),
    usedOn: date({ mode: "string" }).notNull(),
    usedAt: createdAt(),
    reversedAt: instant(),
    /** False once it was reversed before a settlement claimed it: the shop is owed nothing for it. */
    owed: boolean().notNull().default(true),
  },
  (t) => [
    uniqueIndex("redemptions_transaction_no_key").on(t.transactionNo),
    // A discount code, and any coupon, may be used again once a use of it was reversed.
    uniqueIndex("redemptions_qr_key").on(t.qrHash).where(sql`${t.reversedAt} is null`),
    uniqueIndex("redemptions_user_coupon_key")
      .on(t.userCouponId)
      .where(sql`${t.reversedAt} is null`),
    index("redemptions_reversed_qr_idx").on(t.qrHash).where(sql`${t.reversedAt} is not null`),
    uniqueIndex("redemptions_mileage_transaction_key").on(t.mileageTransactionId),
    index("redemptions_business_day_idx").on(t.businessId, t.usedOn, t.usedAt),
    index("redemptions_user_day_idx").on(t.userId, t.type, t.usedOn),
    index("redemptions_used_at_idx").on(t.usedAt),
    check("redemptions_share_not_negative", sql`${t.shareAmount} >= 0`),
    check("redemptions_owed", sql`${t.owed} or ${t.reversedAt} is not null`),
    check(
      "redemptions_kind",
      sql`case ${t.type}
        when 'mileage' then ${t.mileageTransactionId} is not null and ${t.userCouponId} is null
          and ${t.shareAmount} > 0
        else ${t.userCouponId} is not null and ${t.mileageTransactionId} is null
          and ${t.purchaseAmount} is not null and ${t.discountAmount} between 1 and ${t.purchaseAmount}
          and ${t.shareAmount} <= ${t.discountAmount}
      end`,
    ),
  ],
);

/** The undoing of a use; a use is undone once. Append-only. */
export const reversals = pgTable(
  "reversals",
  {
    id: id(),
    reversalNo: text().notNull(),
    redemptionId: uuid()
      .notNull()
      .references(() => redemptions.id),
    kind: reversalKind().notNull(),
    reason: text().notNull(),
    reversedBy: uuid().references(() => users.id),
    /** The line on the customer's statement that gave points back. */
    mileageTransactionId: uuid().references(() => mileageTransactions.id),
    reversedAt: createdAt(),
  },
  (t) => [
    uniqueIndex("reversals_no_key").on(t.reversalNo),
    uniqueIndex("reversals_redemption_key").on(t.redemptionId),
  ],
);
