import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  real,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns.js";
import { users } from "./identity.js";

export const businessStatus = pgEnum("business_status", [
  "pending",
  "approved",
  "suspended",
  "rejected",
]);
export const applicationStatus = pgEnum("application_status", [
  "pending",
  "approved",
  "rejected",
  "expired",
]);
export const timeSlot = pgEnum("time_slot", ["morning", "lunch", "dinner", "night"]);

/** Weekday → `HH:MM-HH:MM`, or an object for a day with a break; absent = closed. */
export type BusinessHours = Partial<
  Record<
    "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun",
    | string
    | { open: string; close: string; closed?: boolean; breakStart?: string; breakEnd?: string }
  >
>;

export type ApplicationDocument = { type?: string; url: string };

export const categories = pgTable("categories", {
  id: text().primaryKey(),
  nameKo: text().notNull(),
  nameEn: text().notNull(),
  icon: text().notNull(),
  displayOrder: smallint().notNull(),
});

const shopColumns = {
  businessName: text().notNull(),
  registrationNumber: text().notNull(),
  ownerName: text(),
  category: text()
    .notNull()
    .references(() => categories.id),
  address: text().notNull(),
  phone: text(),
  description: text(),
  bankName: text(),
  bankAccountNumber: text(),
  bankAccountHolder: text(),
  displayTimeSlots: timeSlot().array().notNull(),
};

export const businessApplications = pgTable(
  "business_applications",
  {
    id: id(),
    ...shopColumns,
    email: text().notNull(),
    passwordHash: text().notNull(),
    documents: jsonb().$type<ApplicationDocument[]>().notNull().default([]),
    status: applicationStatus().notNull().default("pending"),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    reviewedAt: instant(),
    reviewedBy: uuid().references(() => users.id),
    rejectionReason: text(),
  },
  (t) => [
    uniqueIndex("business_applications_email_key")
      .on(t.email)
      .where(sql`${t.status} in ('pending', 'approved')`),
    uniqueIndex("business_applications_registration_key")
      .on(t.registrationNumber)
      .where(sql`${t.status} in ('pending', 'approved')`),
    index("business_applications_email_idx").on(t.email, t.createdAt),
    index("business_applications_status_idx").on(t.status, t.createdAt),
  ],
);

export const businesses = pgTable(
  "businesses",
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id),
    ...shopColumns,
    addressDetail: text(),
    status: businessStatus().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    businessHours: jsonb().$type<BusinessHours>().notNull().default({}),
    images: text().array().notNull().default([]),
    tags: text().array().notNull().default([]),
    avgRating: real().notNull().default(0),
    reviewCount: integer().notNull().default(0),
    qrScanCount: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("businesses_owner_key").on(t.ownerId),
    uniqueIndex("businesses_registration_key")
      .on(t.registrationNumber)
      .where(sql`${t.status} <> 'rejected'`),
    index("businesses_status_category_idx").on(t.status, t.category, t.createdAt),
    index("businesses_name_idx").on(t.businessName),
    check(
      "businesses_position",
      sql`(${t.latitude} is null) = (${t.longitude} is null)
        and (${t.latitude} between -90 and 90) is not false
        and (${t.longitude} between -180 and 180) is not false`,
    ),
  ],
);
