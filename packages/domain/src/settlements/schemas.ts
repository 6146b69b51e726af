import { z } from "zod";
import { pageInput, paginationOutput, sortOrder } from "../kernel/paging.js";
import { day, givenInstant, instant, reason, uuid, won } from "../kernel/schemas.js";

export const status = z.enum([
  "pending",
  "approved",
  "reconciling",
  "paid",
  "returned",
  "rejected",
  "cancelled",
]);

/** What a client says it comes to; compared, never used. Nonsense is no claim. */
const claimed = z.number().optional().catch(undefined);

export const requestInput = z.object({
  settlementDate: day,
  couponCount: claimed,
  couponAmount: claimed,
  mileageCount: claimed,
  mileageAmount: claimed,
  totalAmount: claimed,
  /** Every unsettled use up to now, whatever its day, filed under `settlementDate`. */
  allUses: z.boolean().optional(),
  /** Won that the owner expects; more than there is to settle is refused. */
  asked: won.min(1).optional(),
  bankInfo: z
    .object({ bankName: z.string().max(50), accountNumber: z.string().max(50) })
    .optional(),
});

const requested = {
  settlementId: uuid,
  settlementNo: z.string(),
  couponCount: z.int(),
  couponAmount: won,
  mileageCount: z.int(),
  mileageAmount: won,
  /** What earlier settlements had to put right; below zero where the shop owed it back. */
  adjustmentAmount: won,
  totalAmount: won,
  requestedAt: instant,
  estimatedPaymentDate: day,
};

export const requestOutput = z.object({ ...requested, status: z.literal("pending") });

export const settlement = z.object({
  ...requested,
  id: uuid,
  status,
  businessId: uuid,
  businessName: z.string(),
  settlementDate: day,
  approvedAt: instant.nullable(),
  paidAt: instant.nullable(),
  /** What the bank returned of it in part; the shop's next settlement pays that. */
  returnedAmount: won,
  rejectionReason: z.string().nullable(),
});

/** Words of older clients are read as today's. */
const statusFilter = z
  .enum([...status.options, "processing", "completed", "failed"])
  .transform((value): z.output<typeof status> => {
    if (value === "processing") return "approved";
    if (value === "completed") return "paid";
    return value === "failed" ? "rejected" : value;
  });

export const listInput = z
  .object({
    status: statusFilter.optional(),
    startDate: day.optional(),
    endDate: day.optional(),
    sortBy: z
      .enum(["requestedAt", "settlementDate", "approvedAt", "paidAt", "totalAmount"])
      .default("requestedAt"),
    sortOrder: sortOrder.default("desc"),
    ...pageInput.shape,
  })
  .refine((input) => !input.startDate || !input.endDate || input.startDate <= input.endDate, {
    path: ["endDate"],
    params: { contradiction: true },
  });

export const listOutput = z.object({
  items: z.array(settlement),
  pagination: paginationOutput,
  summary: z.object({
    pendingAmount: won,
    pendingCount: z.int(),
    approvedAmount: won,
    approvedCount: z.int(),
    paidAmount: won,
    paidCount: z.int(),
  }),
});

export const availableOutput = z.object({
  earnings: z.object({ total: won, coupon: won, mileage: won, monthly: won }),
  settlements: z.object({ total: won, pending: won, completed: won }),
  /** Of uses that were undone after a settlement had claimed them; the next settlements deduct it. */
  owedBack: won,
  /** What of the unsettled uses is left after `owedBack`. */
  available: won,
});

const settledUse = z.object({
  transactionNo: z.string(),
  customer: z.string(),
  purchaseAmount: won.nullable(),
  discountAmount: won.nullable(),
  amount: won,
  at: instant,
});

/** Puts an earlier settlement right; below zero: a use in it was reversed, above: the bank returned part of it. */
const adjustment = z.object({
  kind: z.enum(["reversal", "partial_return"]),
  settlementNo: z.string(),
  reversalNo: z.string().nullable(),
  transactionNo: z.string().nullable(),
  amount: won,
  at: instant,
});

export const detailOutput = settlement.extend({
  bankAccount: z.object({
    bankName: z.string().nullable(),
    accountNumber: z.string().nullable(),
    accountHolder: z.string().nullable(),
  }),
  transactions: z.object({ coupons: z.array(settledUse), mileage: z.array(settledUse) }),
  adjustments: z.array(adjustment),
  /** What was issued, for good; `sha256` is that of its CSV file in Korean. Null for one older than statements. */
  statement: z.object({ sha256: z.string(), issuedAt: instant }).nullable(),
  timeline: z.array(z.object({ status, at: instant, note: z.string().nullable() })),
  /** What the reviewer should see before deciding; null for owners. */
  review: z
    .object({
      qrRecordsMatch: z.boolean(),
      sumCorrect: z.boolean(),
      noDuplicates: z.boolean(),
      statementIntact: z.boolean(),
      note: z.string().nullable(),
    })
    .nullable(),
  canCancel: z.boolean(),
  canApprove: z.boolean(),
  canReject: z.boolean(),
  canMarkPaid: z.boolean(),
  canReconcile: z.boolean(),
  canReturn: z.boolean(),
});

export const fileFormat = z.enum(["csv", "xlsx"]);
export const fileInput = z.object({ id: uuid, format: fileFormat.default("csv") });

export const cancelInput = z.object({ id: uuid, reason: z.string().max(500).optional() });

/** The oldest first, unless another order is asked for. */
export const pendingInput = pageInput.extend({
  sortBy: z
    .enum(["requestedAt", "settlementDate", "businessName", "totalAmount"])
    .default("requestedAt"),
  sortOrder: sortOrder.default("asc"),
});

export const pendingOutput = z.object({
  items: z.array(
    z.object({
      id: uuid,
      settlementNo: z.string(),
      businessId: uuid,
      businessName: z.string(),
      settlementDate: day,
      totalAmount: won,
      requestedAt: instant,
      details: z.object({
        coupon: z.object({ count: z.int(), amount: won }),
        mileage: z.object({ count: z.int(), amount: won }),
      }),
    }),
  ),
  pagination: paginationOutput,
  summary: z.object({ totalPending: z.int(), totalAmount: won }),
});

export const approveInput = z.object({
  id: uuid,
  approved: z.boolean().default(true),
  adminNote: z.string().max(500).optional(),
  reason: reason.optional(),
});

export const rejectInput = z.object({ id: uuid, reason });

export const returnInput = z.object({
  id: uuid,
  reason,
  returnedAt: givenInstant.optional(),
});

export const payInput = z.object({
  id: uuid,
  transactionId: z.string().trim().min(1).max(100).optional(),
  completedAt: givenInstant.optional(),
  outcome: z.enum(["paid", "unknown"]).default("paid"),
});

export const reconcileInput = z.object({
  id: uuid,
  outcome: z.enum(["paid", "not_paid"]),
  transactionId: z.string().trim().min(1).max(100).optional(),
  note: reason,
});

export const statsInput = z
  .object({ startDate: day.optional(), endDate: day.optional() })
  .refine((input) => !input.startDate || !input.endDate || input.startDate <= input.endDate, {
    path: ["endDate"],
    params: { contradiction: true },
  });

const countAndAmount = z.object({ count: z.int(), amount: won });

export const statsOutput = z.object({
  overall: countAndAmount,
  byStatus: z.record(status, countAndAmount),
  monthly: z.array(countAndAmount.extend({ month: z.string() })),
});
