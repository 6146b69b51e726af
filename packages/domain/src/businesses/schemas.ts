import { z } from "zod";
import { availableOutput } from "../coupons/schemas.js";
import { pageInput, pageOf, sortOrder } from "../kernel/paging.js";
import { day, instant, uuid, won } from "../kernel/schemas.js";
import { transaction } from "../redemption/schemas.js";
import { imagesOutput } from "./owner/schemas.js";

const slot = z.enum(["morning", "lunch", "dinner", "night"]);
const businessStatus = z.enum(["pending", "approved", "suspended", "rejected"]);

const dayHours = z.union([
  z.string(),
  z.object({
    open: z.string(),
    close: z.string(),
    closed: z.boolean().optional(),
    breakStart: z.string().optional(),
    breakEnd: z.string().optional(),
  }),
]);

const businessHours = z.object({
  mon: dayHours.optional(),
  tue: dayHours.optional(),
  wed: dayHours.optional(),
  thu: dayHours.optional(),
  fri: dayHours.optional(),
  sat: dayHours.optional(),
  sun: dayHours.optional(),
});

export const listedBusiness = z.object({
  id: uuid,
  businessName: z.string(),
  category: z.string(),
  description: z.string().nullable(),
  address: z.string(),
  phone: z.string().nullable(),
  businessHours,
  images: z.array(z.string()),
  tags: z.array(z.string()),
  avgRating: z.number(),
  reviewCount: z.int(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  displayTimeSlots: z.array(slot),
  createdAt: instant,
});

/** A shop in a list; `distance` in metres when the caller gave a position. */
const foundBusiness = listedBusiness.extend({ distance: z.int().optional() });

const position = {
  lat: z.number().min(-90).max(90).optional(),
  lng: z.number().min(-180).max(180).optional(),
};

const isWhole = ({ lat, lng }: { lat?: number | undefined; lng?: number | undefined }) =>
  (lat === undefined) === (lng === undefined);

const contradiction = (field: string) => ({ path: [field], params: { contradiction: true } });

export const listInput = z
  .object({
    category: z.string().max(30).optional(),
    search: z.string().trim().max(100).optional(),
    sort: z.enum(["rating", "distance", "recent", "reviews", "name"]).default("recent"),
    ...position,
    /** Metres. */
    radius: z.int().min(100).max(50_000).default(5_000),
    timeSlot: z.enum([...slot.options, "current"]).optional(),
    /** True for the shops that operators chose for the main page. */
    featured: z.boolean().optional(),
    status: businessStatus.optional(),
    ...pageInput.shape,
  })
  .refine(isWhole, contradiction("lng"))
  .refine(({ sort, lat }) => sort !== "distance" || lat !== undefined, contradiction("lat"));

export const listOutput = pageOf(foundBusiness);

export const searchInput = z
  .object({
    q: z.string().trim().min(1).max(100),
    category: z.string().max(30).optional(),
    ...position,
    ...pageInput.shape,
  })
  .refine(isWhole, contradiction("lng"));

export const categoriesOutput = z.array(
  z.object({ id: z.string(), name: z.string(), icon: z.string(), count: z.int() }),
);

export const detailOutput = listedBusiness.extend({
  addressDetail: z.string().nullable(),
  qrScanCount: z.int(),
});

/** What everybody may see of one shop. Until reviews exist, their numbers are the shop's own counters. */
export const publicDetailOutput = detailOutput.extend({
  reviews: z.object({
    recent: z.array(z.never()),
    distribution: z.object({ 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int(), 5: z.int() }),
    total: z.int(),
    average: z.number(),
  }),
  availableCoupons: availableOutput.shape.items,
});

const STATUS_WORDS = { active: "approved", inactive: "suspended" } as const;

export const setStatusInput = z.object({
  id: uuid,
  status: z
    .enum(["approved", "suspended", "rejected", "active", "inactive"])
    .transform((word) => (word === "active" || word === "inactive" ? STATUS_WORDS[word] : word)),
  reason: z.string().trim().min(1).max(500),
});

/** A shop as operators see it; its owner's e-mail and its number are masked. */
export const operatedBusiness = listedBusiness.extend({
  status: businessStatus,
  ownerId: uuid,
  ownerEmail: z.string().nullable(),
  businessNumber: z.string().nullable(),
});

export const operatedListInput = z.object({
  status: businessStatus.optional(),
  category: z.string().max(30).optional(),
  search: z.string().trim().max(100).optional(),
  sort: z.enum(["createdAt", "businessName"]).default("createdAt"),
  /** Left out: the newest first, and names from the first letter on. */
  order: sortOrder.optional(),
  ...pageInput.shape,
});

export const operatedListOutput = pageOf(operatedBusiness).extend({
  /** How many shops of each status the other filters let through. */
  summary: z.record(businessStatus, z.int()),
});

export const myBusinessOutput = detailOutput.extend({
  /** The pictures with what an owner needs to arrange them; `images` has their addresses, the main one first. */
  gallery: imagesOutput.shape.images,
  menu: z.array(z.object({ name: z.string(), price: won, description: z.string().optional() })),
  priceRange: z.string().nullable(),
  facilities: z.array(z.string()),
  businessNumber: z.string().nullable(),
  ownerName: z.string().nullable(),
  status: businessStatus,
  bankAccount: z.object({
    bankName: z.string().nullable(),
    accountNumber: z.string().nullable(),
    accountHolder: z.string().nullable(),
  }),
});

const useTotals = z.object({
  totalUsed: z.int(),
  totalAmount: won,
  todayUsed: z.int(),
  todayAmount: won,
});

const dayFigures = z.object({
  sales: won,
  uses: z.int(),
  customers: z.int(),
  average: won.nullable(),
});

/** One shop as operators see it: what it is, how it does, and how often it is shown. */
export const operatedDetail = operatedBusiness.extend({
  addressDetail: z.string().nullable(),
  priceRange: z.string().nullable(),
  facilities: z.array(z.string()),
  menuItems: z.int(),
  statusReason: z.string().nullable(),
  approvedAt: instant.nullable(),
  bankAccount: myBusinessOutput.shape.bankAccount,
  figures: z.object({
    uses: z.int(),
    customers: z.int(),
    /** What coupons were used on, and points. */
    sales: won,
    /** What the programme pays the shop for these uses. */
    share: won,
    lastUsedAt: instant.nullable(),
    /** Requested, and not paid yet. */
    settlementOpen: won,
    settlementPaid: won,
  }),
  /** The last 30 days. */
  exposures: z.object({
    main: z.int(),
    pick: z.int(),
    category: z.int(),
    search: z.int(),
    click: z.int(),
  }),
});

export const dashboardOutput = z.object({
  business: myBusinessOutput,
  stats: z.object({
    coupons: useTotals,
    mileage: useTotals,
    settlement: z.object({ pendingAmount: won }),
    /** Today so far, and yesterday until the same time of day. */
    days: z.object({ today: dayFigures, yesterday: dayFigures }),
  }),
  recentTransactions: z.array(transaction),
});

export const dailySalesInput = z.object({ date: day.optional() });
export const dailySalesOutput = z.object({
  date: day,
  couponCount: z.int(),
  mileageCount: z.int(),
  totalAmount: won,
  transactions: z.array(transaction),
});

export const transactionsInput = z
  .object({
    type: z.enum(["coupon", "mileage", "discount"]).optional(),
    startDate: day.optional(),
    endDate: day.optional(),
    ...pageInput.shape,
  })
  .refine((input) => !input.startDate || !input.endDate || input.startDate <= input.endDate, {
    path: ["endDate"],
    params: { contradiction: true },
  });

export const transactionsOutput = pageOf(transaction);
