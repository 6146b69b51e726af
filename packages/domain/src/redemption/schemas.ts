import { z } from "zod";
import { instant, uuid, won } from "../kernel/schemas.js";
import { status } from "../settlements/schemas.js";

/** Codes are short; anything longer is no code of ours. */
export const qrCode = z.string().trim().min(1).max(200);
export const scanInput = z.object({ qrCode });

export const customer = z.object({ name: z.string(), phone: z.string().nullable() });

/** How far a settlement is that still holds its uses: one that was rejected or withdrawn has let go of them. */
export const holdingStatus = status.exclude(["rejected", "cancelled"]);

export const transaction = z.object({
  transactionNo: z.string(),
  type: z.enum(["coupon", "mileage", "discount"]),
  customer: z.string(),
  amount: won,
  purchaseAmount: won.nullable(),
  at: instant,
  /** When it was taken back; it counts no more. */
  reversedAt: instant.nullable(),
  settlementId: uuid.nullable(),
  /** How far that settlement is; null before one was requested. */
  settlementStatus: holdingStatus.nullable(),
});
