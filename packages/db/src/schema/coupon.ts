import { sql } from "drizzle-orm";
import {
  check,
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
import { createdAt, id, instant, won } from "./columns.js";
import { users } from "./identity.js";
import { budgetCategory } from "./ledger.js";

export const couponType = pgEnum("coupon_type", ["signup", "referral", "event", "basic"]);
export const discountType = pgEnum("discount_type", ["fixed", "percentage"]);
export const templateStatus = pgEnum("coupon_template_status", ["active", "inactive"]);
export const userCouponStatus = pgEnum("user_coupon_status", [
  "active",
  "used",
  "expired",
  "cancelled",
]);
export const qrPurpose = pgEnum("qr_purpose", ["coupon", "mileage", "discount"]);

/** Coupon templates. `slug` names the ones that the programme itself issues. */
export const coupons = pgTable(
  "coupons",
  {
    id: id(),
    slug: text(),
    name: text().notNull(),
    description: text(),
    type: couponType().notNull(),
    discountType: discountType().notNull(),
    discountValue: integer().notNull(),
    minPurchaseAmount: won(),
    maxDiscountAmount: won(),
    validFrom: instant(),
    validUntil: instant(),
    totalQuantity: integer(),
    /** What is left of `totalQuantity`, taken in the transaction of the issue; null without a limit. */
    remainingQuantity: integer(),
    applicableBusinesses: uuid().array().notNull().default([]),
    status: templateStatus().notNull().default("active"),
    createdBy: uuid().references(() => users.id),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    uniqueIndex("coupons_slug_key").on(t.slug),
    index("coupons_status_idx").on(t.status, t.createdAt),
    index("coupons_created_idx").on(t.createdAt, t.id),
    index("coupons_name_idx").on(t.name, t.id),
    index("coupons_end_idx").on(t.validUntil, t.id),
    index("coupons_search_idx").using(
      "gin",
      sql`search_grams(${t.name} || ' ' || coalesce(${t.description}, ''))`,
    ),
    check(
      "coupons_quantity",
      sql`(${t.totalQuantity} is null) = (${t.remainingQuantity} is null)
        and (${t.remainingQuantity} between 0 and ${t.totalQuantity}) is not false`,
    ),
    check("coupons_dates", sql`(${t.validFrom} < ${t.validUntil}) is not false`),
    check("coupons_discount_positive", sql`${t.discountValue} > 0`),
    check(
      "coupons_percentage",
      sql`${t.discountType} = 'fixed' or (${t.discountValue} <= 100 and ${t.maxDiscountAmount} is not null)`,
    ),
  ],
);

/**
 * Issue and use counts of a template, spread over shards so that a popular template
 * is no meeting point for unrelated customers. Readers sum the shards.
 */
export const couponCounters = pgTable(
  "coupon_counters",
  {
    couponId: uuid()
      .notNull()
      .references(() => coupons.id),
    shard: smallint().notNull(),
    issuedCount: integer().notNull().default(0),
    usedCount: integer().notNull().default(0),
    discountTotal: won().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.couponId, t.shard] })],
);

/** A coupon in a user's hand: the template's values as they were at issue, and where its money is reserved. */
export const userCoupons = pgTable(
  "user_coupons",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    couponId: uuid()
      .notNull()
      .references(() => coupons.id),
    status: userCouponStatus().notNull().default("active"),
    name: text().notNull(),
    type: couponType().notNull(),
    discountType: discountType().notNull(),
    discountValue: integer().notNull(),
    minPurchaseAmount: won(),
    maxDiscountAmount: won(),
    applicableBusinesses: uuid().array().notNull().default([]),
    issuedAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    budgetMonth: text().notNull(),
    budgetCategory: budgetCategory().notNull(),
    budgetShard: smallint().notNull(),
    reservedAmount: won().notNull(),
    programmeShare: smallint().notNull(),
    /** A discount code (`BUZZ-DC-…`, SHA-256): such a coupon is claimed instead of points and shown apart. */
    codeHash: text(),
  },
  (t) => [
    uniqueIndex("user_coupons_user_coupon_key")
      .on(t.userId, t.couponId)
      .where(sql`${t.codeHash} is null`),
    uniqueIndex("user_coupons_code_key").on(t.codeHash),
    index("user_coupons_issued_idx").on(t.issuedAt),
    index("user_coupons_user_status_idx").on(t.userId, t.status, t.expiresAt),
    index("user_coupons_coupon_status_idx").on(t.couponId, t.status),
    index("user_coupons_coupon_issued_idx").on(t.couponId, t.issuedAt, t.id),
    index("user_coupons_coupon_used_idx")
      .on(t.couponId, t.usedAt)
      .where(sql`${t.usedAt} is not null`),
    index("user_coupons_expiry_idx").on(t.expiresAt).where(sql`${t.status} = 'active'`),
    check("user_coupons_reserved_not_negative", sql`${t.reservedAmount} >= 0`),
    check("user_coupons_share", sql`${t.programmeShare} between 0 and 100`),
    check("user_coupons_used_at", sql`(${t.status} = 'used') = (${t.usedAt} is not null)`),
  ],
);

/** QR codes are stored as SHA-256; the readable value leaves the server once. */
export const qrCodes = pgTable(
  "qr_codes",
  {
    hash: text().primaryKey(),
    purpose: qrPurpose().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    userCouponId: uuid().references(() => userCoupons.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    supersededAt: instant(),
  },
  (t) => [
    index("qr_codes_user_coupon_idx")
      .on(t.userCouponId)
      .where(sql`${t.usedAt} is null and ${t.supersededAt} is null`),
    index("qr_codes_expiry_idx").on(t.expiresAt).where(sql`${t.usedAt} is null`),
    check("qr_codes_coupon_purpose", sql`(${t.purpose} = 'mileage') = (${t.userCouponId} is null)`),
  ],
);
