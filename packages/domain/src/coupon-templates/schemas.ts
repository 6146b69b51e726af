import { z } from "zod";
import { couponType } from "../coupons/schemas.js";
import { pageInput, pageOf, sortOrder } from "../kernel/paging.js";
import { instant, uuid, won } from "../kernel/schemas.js";
import { from, until } from "./moments.js";

export { issueInput, issueOutput } from "./issue-schemas.js";
export { statisticsInput, statisticsOutput } from "./statistics-schemas.js";

const status = z.enum(["active", "inactive"]);
const discountType = z.enum(["fixed", "percentage"]);

/** Won; more than any coupon is worth. */
const amount = won.min(0).max(100_000_000);
const quantity = z.int().min(1).max(10_000_000);
const name = z.string().trim().min(2).max(200);
const discountValue = amount.min(1);
const terms = {
  minPurchaseAmount: amount.nullish(),
  maxDiscountAmount: amount.min(1).nullish(),
  validFrom: from.nullish(),
  validUntil: until.nullish(),
  totalQuantity: quantity.nullish(),
  applicableBusinesses: z.array(uuid).max(500).optional(),
  description: z.string().trim().max(2_000).nullish(),
};

/** Percent or won, as `discountType` says. Left out and null mean the same: no such term. */
export const createInput = z.object({
  name,
  type: couponType,
  discountType,
  discountValue,
  ...terms,
});

/** What is left out stays as it is; null takes a term away. */
export const updateInput = z.object({
  id: uuid,
  name: name.optional(),
  discountType: discountType.optional(),
  discountValue: discountValue.optional(),
  ...terms,
  status: status.optional(),
});

export const template = z.object({
  id: uuid,
  name: z.string(),
  type: couponType,
  discountType,
  discountValue: z.int(),
  minPurchaseAmount: won.nullable(),
  maxDiscountAmount: won.nullable(),
  validFrom: instant.nullable(),
  validUntil: instant.nullable(),
  totalQuantity: z.int().nullable(),
  issuedCount: z.int(),
  usedCount: z.int(),
  status,
  applicableBusinesses: z.array(uuid),
  description: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
});

export const listInput = z.object({
  status: status.optional(),
  type: couponType.optional(),
  search: z.string().trim().max(100).optional(),
  sortBy: z
    .enum(["createdAt", "name", "validUntil", "issuedCount", "usedCount", "totalDiscountAmount"])
    .default("createdAt"),
  sortOrder: sortOrder.default("desc"),
  ...pageInput.shape,
});

export const listOutput = pageOf(template.extend({ totalDiscountAmount: won }));

export const removeInput = z.object({ id: uuid, permanent: z.boolean().default(false) });
export const removeOutput = z.object({ id: uuid, action: z.enum(["deactivated", "deleted"]) });

/** Somebody else, masked. */
const holder = z.object({ id: uuid, name: z.string(), phone: z.string().nullable() });

export const getOutput = z.object({
  coupon: template,
  statistics: z.object({
    issuedCount: z.int(),
    usedCount: z.int(),
    usageRate: z.number(),
    totalDiscountAmount: won,
    /** Null without a limit. */
    remainingQuantity: z.int().nullable(),
    activeCount: z.int(),
    expiredCount: z.int(),
    cancelledCount: z.int(),
  }),
  applicableBusinesses: z.array(
    z.object({ id: uuid, businessName: z.string(), category: z.string() }),
  ),
  recentUsage: z.array(
    z.object({
      userCouponId: uuid,
      user: holder,
      transactionNo: z.string(),
      usedAt: instant,
      usedBusinessName: z.string(),
      discountAmount: won,
    }),
  ),
});

export const usageInput = z.object({
  id: uuid,
  status: z.enum(["active", "used", "expired"]).optional(),
  ...pageInput.shape,
});

export const usageOutput = pageOf(
  z.object({
    userCouponId: uuid,
    user: holder,
    status: z.enum(["active", "used", "expired", "cancelled"]),
    issuedAt: instant,
    usedAt: instant.nullable(),
    usedBusinessName: z.string().nullable(),
    discountAmount: won.nullable(),
    expiresAt: instant,
  }),
);
