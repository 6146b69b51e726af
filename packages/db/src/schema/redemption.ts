import { sql } from "drizzle-orm";
import {
  bigint,
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
import { createdAt, id, won } from "./columns.js";
import { qrCodes, userCoupons } from "./coupon.js";
import { users } from "./identity.js";
import { mileageTransactions } from "./ledger.js";

export const redemptionType = pgEnum("redemption_type", ["coupon", "mileage", "discount"]);

/** Sources of the daily numbers `#BZ…` and `#ST…`; a day's first value is its base in `daily_number_bases`. */
export const redemptionNumbers = pgSequence("redemption_numbers");
export const settlementNumbers = pgSequence("settlement_numbers");

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
  },
  (t) => [
    uniqueIndex("redemptions_transaction_no_key").on(t.transactionNo),
    uniqueIndex("redemptions_qr_key").on(t.qrHash),
    uniqueIndex("redemptions_user_coupon_key").on(t.userCouponId),
    uniqueIndex("redemptions_mileage_transaction_key").on(t.mileageTransactionId),
    index("redemptions_business_day_idx").on(t.businessId, t.usedOn, t.usedAt),
    index("redemptions_user_day_idx").on(t.userId, t.type, t.usedOn),
    index("redemptions_used_at_idx").on(t.usedAt),
    check("redemptions_share_not_negative", sql`${t.shareAmount} >= 0`),
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
