import { z } from "zod";
import { pageInput, pageOf, paginationOutput } from "../kernel/paging.js";
import { instant, uuid, won } from "../kernel/schemas.js";
import { customer, qrCode } from "../redemption/schemas.js";

const terms = {
  name: z.string(),
  discountType: z.enum(["fixed", "percentage"]),
  discountValue: z.int(),
  minPurchaseAmount: won.nullable(),
  maxDiscountAmount: won.nullable(),
};

export const couponOutput = z.object({
  id: uuid,
  ...terms,
  type: z.enum(["signup", "referral", "event", "basic"]),
  expiresAt: instant,
  status: z.enum(["active", "used", "expired", "cancelled"]),
  qrCode: z.string(),
  usedAt: instant.nullable(),
  usedBusinessName: z.string().nullable(),
  applicableBusinesses: z.array(uuid),
  isExpiringSoon: z.boolean(),
});

export const couponType = couponOutput.shape.type;

/** Templates on offer. `remainingQuantity` is null without a limit. */
export const availableOutput = pageOf(
  couponOutput
    .pick({
      id: true,
      name: true,
      type: true,
      discountType: true,
      discountValue: true,
      minPurchaseAmount: true,
      maxDiscountAmount: true,
      applicableBusinesses: true,
    })
    .extend({
      validFrom: instant.nullable(),
      validUntil: instant.nullable(),
      remainingQuantity: z.int().nullable(),
    }),
);

export const myCouponsInput = z.object({
  status: z.enum(["active", "used", "expired"]).optional(),
  sort: z.enum(["expiry", "value"]).default("expiry"),
  ...pageInput.shape,
});

export const myCouponsOutput = z.object({
  items: z.array(couponOutput),
  pagination: paginationOutput,
  summary: z.object({
    active: z.int(),
    used: z.int(),
    expired: z.int(),
    total: z.int(),
    totalValue: won,
  }),
});

export const couponDetailOutput = couponOutput.extend({
  /** What the use took off, in won; null while unused. */
  discountAmount: won.nullable(),
  validity: z.object({
    isExpired: z.boolean(),
    isExpiringSoon: z.boolean(),
    daysUntilExpiry: z.int(),
  }),
  usage: z.object({ canUse: z.boolean(), conditions: z.array(z.string()) }),
});

export const couponQrOutput = z.object({
  qrCode: z.string(),
  qrImage: z.string(),
  expiresIn: z.int(),
  expiresAt: instant,
  couponInfo: z.object({
    name: z.string(),
    value: z.int(),
    discountType: terms.discountType,
    discountValue: terms.discountValue,
    minPurchaseAmount: terms.minPurchaseAmount,
    maxDiscountAmount: terms.maxDiscountAmount,
  }),
});

export const verifyOutput = z.discriminatedUnion("type", [
  z.object({
    type: z.enum(["coupon", "discount"]),
    customer,
    coupon: z.object({ ...terms, expiresAt: instant }),
    expiresAt: instant,
  }),
  z.object({ type: z.literal("mileage"), customer, balance: won, expiresAt: instant }),
]);

export const useCouponInput = z.object({ qrCode, purchaseAmount: won.min(0).max(1_000_000_000) });

export const useCouponOutput = z.object({
  discountAmount: won,
  finalAmount: won,
  govShare: won.optional(),
  transactionNo: z.string(),
  usedAt: instant,
  coupon: couponOutput,
  business: z.object({ id: uuid, businessName: z.string() }),
});
