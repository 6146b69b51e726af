import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns.js";
import { users } from "./identity.js";

export const regionalContentType = pgEnum("regional_content_type", [
  "tourist",
  "photospot",
  "restaurant",
]);
export const marketerContentType = pgEnum("marketer_content_type", [
  "education",
  "campaign",
  "tips",
  "success_story",
]);
export const marketerLevel = pgEnum("marketer_level", ["beginner", "intermediate", "advanced"]);

export type Attachment = { name: string; url: string };

export const homeBanners = pgTable(
  "home_banners",
  {
    id: id(),
    /** Stands over the picture, and says it to those who do not see it. */
    title: text(),
    imageUrl: text().notNull(),
    link: text(),
    displayOrder: smallint().notNull(),
    scheduledAt: instant(),
    expiresAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index("home_banners_order_idx").on(t.displayOrder)],
);

/** The one row of the home page's settings. */
export const homeConfigs = pgTable("home_configs", {
  id: smallint().primaryKey(),
  categoryOrder: text().array().notNull(),
  updatedAt: createdAt(),
  updatedBy: uuid().references(() => users.id),
});

/** What all contents share: when they show, and who wrote them. `removedAt` hides them for good. */
const contentColumns = {
  id: id(),
  title: text().notNull(),
  contentBody: text().notNull(),
  publishedAt: instant(),
  expiresAt: instant(),
  createdAt: createdAt(),
  updatedAt: createdAt(),
  createdBy: uuid().references(() => users.id),
  removedAt: instant(),
};

export const regionalContents = pgTable(
  "regional_contents",
  {
    ...contentColumns,
    contentType: regionalContentType().notNull(),
    description: text().notNull(),
    images: text().array().notNull().default([]),
    tags: text().array().notNull().default([]),
    isFeatured: boolean().notNull().default(false),
    displayOrder: smallint().notNull().default(0),
    viewCount: integer().notNull().default(0),
  },
  (t) => [
    index("regional_contents_order_idx")
      .on(t.displayOrder, t.publishedAt.desc().nullsFirst(), t.id)
      .where(sql`${t.removedAt} is null`),
    index("regional_contents_type_idx")
      .on(t.contentType, t.displayOrder, t.publishedAt.desc().nullsFirst(), t.id)
      .where(sql`${t.removedAt} is null`),
    index("regional_contents_tags_idx").using("gin", t.tags),
    index("regional_contents_title_idx").using("gin", sql`search_grams(${t.title})`),
  ],
);

export const marketerContents = pgTable(
  "marketer_contents",
  {
    ...contentColumns,
    contentType: marketerContentType().notNull(),
    videoUrl: text(),
    targetLevel: marketerLevel().notNull(),
    attachments: jsonb().$type<Attachment[]>().notNull().default([]),
  },
  (t) => [
    index("marketer_contents_recent_idx")
      .on(t.publishedAt.desc().nullsFirst(), t.id)
      .where(sql`${t.removedAt} is null`),
    index("marketer_contents_type_idx")
      .on(t.contentType, t.publishedAt.desc().nullsFirst(), t.id)
      .where(sql`${t.removedAt} is null`),
    index("marketer_contents_title_idx").using("gin", sql`search_grams(${t.title})`),
  ],
);
