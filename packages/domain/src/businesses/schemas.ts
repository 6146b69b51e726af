import { z } from "zod";
import { pageInput, pageOf } from "../kernel/paging.js";
import { day, instant, uuid, won } from "../kernel/schemas.js";
import { transaction } from "../redemption/schemas.js";

const slot = z.enum(["morning", "lunch", "dinner", "night"]);

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

export const listInput = z.object({
  category: z.string().max(30).optional(),
  search: z.string().trim().max(100).optional(),
  sort: z.enum(["recent", "name"]).default("recent"),
  ...pageInput.shape,
});

export const listOutput = pageOf(listedBusiness);

export const categoriesOutput = z.array(
  z.object({ id: z.string(), name: z.string(), icon: z.string(), count: z.int() }),
);

export const detailOutput = listedBusiness.extend({
  addressDetail: z.string().nullable(),
  qrScanCount: z.int(),
});

export const myBusinessOutput = detailOutput.extend({
  businessNumber: z.string(),
  ownerName: z.string().nullable(),
  status: z.enum(["pending", "approved", "suspended", "rejected"]),
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

export const dashboardOutput = z.object({
  business: myBusinessOutput,
  stats: z.object({
    coupons: useTotals,
    mileage: useTotals,
    settlement: z.object({ pendingAmount: won }),
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
