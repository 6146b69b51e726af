import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns.js";
import { files } from "./file.js";
import { users } from "./identity.js";
import { lookupHash, sealed } from "./sealed.js";

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

/** A private file of `files`, and what the applicant says it is. */
export type ApplicationDocument = { type?: string; file: string };

export type MenuItem = { name: string; price: number; description?: string };

export const categories = pgTable("categories", {
  id: text().primaryKey(),
  nameKo: text().notNull(),
  nameEn: text().notNull(),
  icon: text().notNull(),
  displayOrder: smallint().notNull(),
});

const shopColumns = <T extends string>(table: T) => ({
  businessName: text().notNull(),
  registrationNumber: sealed(`${table}.registration_number` as const),
  registrationNumberHash: lookupHash(`${table}.registration_number` as const),
  ownerName: text(),
  category: text()
    .notNull()
    .references(() => categories.id),
  address: text().notNull(),
  phone: sealed(`${table}.phone` as const),
  description: text(),
  bankName: text(),
  bankAccountNumber: sealed(`${table}.bank_account_number` as const),
  bankAccountHolder: sealed(`${table}.bank_account_holder` as const),
  displayTimeSlots: timeSlot().array().notNull(),
});

export const businessApplications = pgTable(
  "business_applications",
  {
    id: id(),
    ...shopColumns("business_applications"),
    registrationNumber: sealed("business_applications.registration_number").notNull(),
    registrationNumberHash: lookupHash("business_applications.registration_number").notNull(),
    email: sealed("business_applications.email").notNull(),
    emailHash: lookupHash("business_applications.email").notNull(),
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
      .on(t.emailHash)
      .where(sql`${t.status} in ('pending', 'approved')`),
    uniqueIndex("business_applications_registration_key")
      .on(t.registrationNumberHash)
      .where(sql`${t.status} in ('pending', 'approved')`),
    index("business_applications_email_idx").on(t.emailHash, t.createdAt),
    index("business_applications_status_idx").on(t.status, t.createdAt),
    index("business_applications_created_idx").on(t.createdAt, t.id),
    index("business_applications_name_idx").on(t.businessName, t.id),
  ],
);

export const businesses = pgTable(
  "businesses",
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id),
    /** The registration number is null for a shop registered without one, until an operator has it. */
    ...shopColumns("businesses"),
    addressDetail: text(),
    status: businessStatus().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    businessHours: jsonb().$type<BusinessHours>().notNull().default({}),
    tags: text().array().notNull().default([]),
    menu: jsonb().$type<MenuItem[]>().notNull().default([]),
    priceRange: text(),
    facilities: text().array().notNull().default([]),
    statusReason: text(),
    approvedAt: instant(),
    avgRating: real().notNull().default(0),
    reviewCount: integer().notNull().default(0),
    qrScanCount: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("businesses_owner_key").on(t.ownerId),
    uniqueIndex("businesses_registration_key")
      .on(t.registrationNumberHash)
      .where(sql`${t.status} <> 'rejected'`),
    // This one and businesses_slots_idx hold what lists filter by: their rows are counted without reading them.
    index("businesses_status_category_idx").on(t.status, t.category),
    index("businesses_created_idx").on(t.createdAt, t.id),
    index("businesses_recent_idx").on(t.status, t.createdAt, t.id),
    index("businesses_name_idx").on(t.status, t.businessName, t.id),
    index("businesses_any_name_idx").on(t.businessName, t.id),
    index("businesses_rating_idx").on(t.status, t.avgRating, t.reviewCount, t.id),
    index("businesses_reviews_idx").on(t.status, t.reviewCount, t.id),
    index("businesses_slots_idx").on(t.status, t.category, t.displayTimeSlots),
    index("businesses_position_idx").using("gist", sql`point(${t.longitude}, ${t.latitude})`),
    index("businesses_search_idx").using(
      "gin",
      sql`search_grams(${t.businessName} || ' ' || coalesce(${t.description}, '') || ' ' || ${t.address})`,
    ),
    check(
      "businesses_position",
      sql`(${t.latitude} is null) = (${t.longitude} is null)
        and (${t.latitude} between -90 and 90) is not false
        and (${t.longitude} between -180 and 180) is not false`,
    ),
    check(
      "businesses_registration_found",
      sql`(${t.registrationNumber} is null) = (${t.registrationNumberHash} is null)`,
    ),
  ],
);

/** A shop's next bank account, from its request until it takes effect; what is over bears no account any more. */
export const bankAccountChanges = pgTable(
  "bank_account_changes",
  {
    id: id(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    bankName: text(),
    bankAccountNumber: sealed("bank_account_changes.bank_account_number"),
    bankAccountHolder: sealed("bank_account_changes.bank_account_holder"),
    requestedAt: instant().notNull(),
    effectiveAt: instant().notNull(),
    cancelledAt: instant(),
    appliedAt: instant(),
  },
  (t) => [
    uniqueIndex("bank_account_changes_open_key")
      .on(t.businessId)
      .where(sql`${t.cancelledAt} is null and ${t.appliedAt} is null`),
    index("bank_account_changes_due_idx")
      .on(t.effectiveAt)
      .where(sql`${t.cancelledAt} is null and ${t.appliedAt} is null`),
    check("bank_account_changes_one_end", sql`${t.cancelledAt} is null or ${t.appliedAt} is null`),
    check(
      "bank_account_changes_account",
      sql`(${t.cancelledAt} is null and ${t.appliedAt} is null) =
        (${t.bankName} is not null and ${t.bankAccountNumber} is not null and ${t.bankAccountHolder} is not null)`,
    ),
  ],
);

export const businessImages = pgTable(
  "business_images",
  {
    id: id(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    file: text()
      .notNull()
      .references(() => files.name),
    isMain: boolean().notNull(),
    displayOrder: smallint().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("business_images_business_idx").on(t.businessId, t.displayOrder),
    uniqueIndex("business_images_main_key").on(t.businessId).where(sql`${t.isMain}`),
  ],
);

/**
 * How often a shop was shown on a day, and where. `main` is the measure of fair exposure (rules §9); views of a day's
 * nine picks, which no month is long enough to share out, are kept apart.
 */
export const businessExposures = pgTable(
  "business_exposures",
  {
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    day: date({ mode: "string" }).notNull(),
    main: integer().notNull().default(0),
    pick: integer().notNull().default(0),
    category: integer().notNull().default(0),
    search: integer().notNull().default(0),
    click: integer().notNull().default(0),
    lastMainAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.businessId, t.day] }),
    index("business_exposures_day_idx").on(t.day),
  ],
);

/** Whose turn it is on the main page: one rotation's shops, in order. */
export const exposureRotations = pgTable(
  "exposure_rotations",
  {
    startsAt: instant().notNull(),
    position: smallint().notNull(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
  },
  (t) => [primaryKey({ columns: [t.startsAt, t.position] })],
);

/** The themes of a day and the shops drawn for them. */
export const dailyPicks = pgTable(
  "daily_picks",
  {
    day: date({ mode: "string" }).notNull(),
    theme: text().notNull(),
    position: smallint().notNull(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
  },
  (t) => [primaryKey({ columns: [t.day, t.theme, t.position] })],
);

/** Shops that operators chose for the theme of the main page, in their order. */
export const featuredBusinesses = pgTable("featured_businesses", {
  position: smallint().primaryKey(),
  businessId: uuid()
    .notNull()
    .unique()
    .references(() => businesses.id),
});
