import { z } from "zod";
import { day, instant, uuid, won } from "../kernel/schemas.js";

/** `#BZ261123042`, with or without its leading `#`. */
export const transactionNo = z
  .string()
  .trim()
  .max(40)
  .regex(/^#?BZ\d{9,}$/)
  .transform((value) => `#${value.replace("#", "")}`);

export const getInput = z.object({ transactionNo });

const lot = z.object({
  id: uuid,
  /** P taken from it by this use. */
  amount: won,
  granted: won,
  grantedAt: instant,
  expiresAt: instant,
  grantedFor: z.string(),
});

/** What a use took from the budget of one month and category. */
const draw = z.object({
  month: z.string(),
  category: z.enum(["referral", "coupon", "event", "settlement"]),
  /** Set aside for it before. */
  reserved: won,
  executed: won,
  released: won,
});

export const getOutput = z.object({
  use: z.object({
    id: uuid,
    transactionNo: z.string(),
    type: z.enum(["coupon", "mileage", "discount"]),
    purchaseAmount: won.nullable(),
    discountAmount: won.nullable(),
    finalAmount: won.nullable(),
    /** What the programme owes the shop for it. */
    shareAmount: won,
    usedOn: day,
    usedAt: instant,
  }),
  /** Name and phone are masked. */
  user: z.object({ id: uuid, name: z.string(), phone: z.string().nullable() }),
  business: z.object({ id: uuid, businessName: z.string(), category: z.string() }),
  coupon: z
    .object({
      id: uuid,
      templateId: uuid,
      name: z.string(),
      type: z.string(),
      issuedAt: instant,
      expiresAt: instant,
    })
    .nullable(),
  lots: z.array(lot),
  /** The coupon's terms as they were at issue; null for points. */
  rules: z
    .object({
      discountType: z.enum(["fixed", "percentage"]),
      discountValue: z.int(),
      minPurchaseAmount: won.nullable(),
      maxDiscountAmount: won.nullable(),
      programmeShare: z.int(),
    })
    .nullable(),
  budget: z.array(draw),
  transfers: z.array(
    z.object({
      id: z.int(),
      debit: z.string(),
      credit: z.string(),
      amount: won,
      reason: z.string(),
      at: instant,
    }),
  ),
  settlement: z
    .object({
      id: uuid,
      settlementNo: z.string(),
      settlementDate: day,
      status: z.string(),
      amount: won,
      approvedAt: instant.nullable(),
      paidAt: instant.nullable(),
    })
    .nullable(),
  approver: z.object({ id: uuid, name: z.string() }).nullable(),
  /** How the use was taken back; null while it stands. */
  reversal: z
    .object({
      reversalNo: z.string(),
      kind: z.enum(["void", "reversal"]),
      reason: z.string(),
      reversedAt: instant,
      reversedBy: z.object({ id: uuid, name: z.string() }).nullable(),
      /** The shop had been settled, and owes this much back; null when it had not. */
      owedBack: won.nullable(),
      /** The settlements that deducted it. */
      deductedBy: z.array(z.object({ id: uuid, settlementNo: z.string(), amount: won })),
    })
    .nullable(),
});
