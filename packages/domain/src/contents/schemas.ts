import { z } from "zod";
import { pageInput, pageOf } from "../kernel/paging.js";
import { byId, givenInstant, instant, uploadedFile, uuid } from "../kernel/schemas.js";

const line = (most: number) => z.string().trim().min(1).max(most);

/** Addresses that screens may load or open: the web over https, or this server. */
const webAddress = z
  .url({ protocol: /^https$/, hostname: z.regexes.hostname })
  .max(2000)
  .regex(/^https:\/\/[^\s\p{Cc}]+$/u);
const ownPage = z
  .string()
  .max(2000)
  .regex(/^\/(?!\/)[\w\-./?&=%#]*$/);
const fileAddress = z.union([webAddress, uploadedFile]);
const link = z.union([webAddress, ownPage]);

/** Not to be shown, to be shown later, shown now, or shown no longer. */
export const contentState = z.enum(["draft", "scheduled", "live", "ended"]);

/** What a list of contents can be narrowed by besides its own kinds; everybody but their editors finds live ones alone. */
const narrowed = {
  state: contentState.optional(),
  /** Words of the title. */
  search: z.string().trim().max(100).optional(),
};

const displayOrder = z.int().min(0).max(9999);

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

const banner = z.object({
  /** Stands over the picture, and says it to those who do not see it. */
  title: line(100).nullable().optional(),
  imageUrl: fileAddress,
  link: link.nullable(),
  displayOrder,
  scheduledAt: givenInstant.nullable().optional(),
  expiresAt: givenInstant.nullable().optional(),
});

export const updateHomeConfigInput = z.object({
  banners: z.array(banner).max(20),
  featuredBusinesses: z.array(uuid).max(50).refine(distinct),
  categoryOrder: z.array(line(30)).max(50).refine(distinct),
});

export const homeConfigOutput = z.object({
  banners: z.array(
    z.object({
      id: uuid,
      title: z.string().nullable(),
      imageUrl: z.string(),
      link: z.string().nullable(),
      displayOrder: z.int(),
      /** For operators who look after contents. */
      scheduledAt: instant.nullable().optional(),
      expiresAt: instant.nullable().optional(),
      state: contentState.optional(),
    }),
  ),
  featuredBusinesses: z.array(uuid),
  categoryOrder: z.array(z.string()),
});

/** When a content shows: left out, from now on; null, not yet (or without an end). */
const period = {
  publishedAt: givenInstant.nullable().optional(),
  expiresAt: givenInstant.nullable().optional(),
};

const regionalType = z
  .enum(["tourist", "photospot", "restaurant", "foodtour"])
  .transform((type) => (type === "foodtour" ? "restaurant" : type));

const regionalFields = z.object({
  title: line(200),
  contentType: regionalType,
  description: line(1000),
  contentBody: line(20_000),
  images: z.array(fileAddress).max(10),
  tags: z.array(line(50)).max(10),
  isFeatured: z.boolean(),
  displayOrder,
  ...period,
});

export const createRegionalInput = regionalFields.partial({ isFeatured: true, displayOrder: true });
export const updateRegionalInput = regionalFields.partial().extend(byId.shape);

export const regionalListInput = z.object({
  type: regionalType.optional(),
  /** Separated by commas; contents with any of them. */
  tags: z
    .string()
    .max(300)
    .transform((list) =>
      list
        .split(",")
        .map((tag) => tag.trim())
        .filter(Boolean),
    )
    .optional(),
  featured: z.boolean().optional(),
  ...narrowed,
  ...pageInput.shape,
});

export const regionalKind = z.enum(["tourist", "photospot", "restaurant"]);

const regionalItem = z.object({
  id: uuid,
  title: z.string(),
  contentType: regionalKind,
  description: z.string(),
  images: z.array(z.string()),
  tags: z.array(z.string()),
  isFeatured: z.boolean(),
  displayOrder: z.int(),
  viewCount: z.int(),
  publishedAt: instant.nullable(),
  /** For operators who look after contents. */
  expiresAt: instant.nullable().optional(),
  state: contentState.optional(),
});

export const regionalListOutput = pageOf(regionalItem);
export const regionalOutput = regionalItem.extend({ contentBody: z.string() });

export const marketerType = z.enum(["education", "campaign", "tips", "success_story"]);
export const marketerLevel = z.enum(["beginner", "intermediate", "advanced"]);

const marketerFields = z.object({
  title: line(200),
  contentType: marketerType,
  contentBody: line(20_000),
  videoUrl: webAddress.nullable().optional(),
  targetLevel: marketerLevel,
  attachments: z.array(z.object({ name: line(200), url: fileAddress })).max(10),
  ...period,
});

export const createMarketerInput = marketerFields.partial({ targetLevel: true, attachments: true });
export const updateMarketerInput = marketerFields.partial().extend(byId.shape);

export const marketerListInput = z.object({
  type: marketerType.optional(),
  level: marketerLevel.optional(),
  ...narrowed,
  ...pageInput.shape,
});

export const marketerOutput = z.object({
  id: uuid,
  title: z.string(),
  contentType: marketerType,
  contentBody: z.string(),
  videoUrl: z.string().nullable(),
  targetLevel: marketerLevel,
  attachments: z.array(z.object({ name: z.string(), url: z.string() })),
  publishedAt: instant.nullable(),
  /** For operators who look after contents. */
  expiresAt: instant.nullable().optional(),
  state: contentState.optional(),
});

export const marketerListOutput = pageOf(marketerOutput);
