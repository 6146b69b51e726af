import { z } from "zod";
import { pageInput, pageOf } from "../kernel/paging.js";
import { instant, uuid, won } from "../kernel/schemas.js";

export const activityInput = pageInput.extend({ id: uuid });

const result = z.enum(["success", "failure"]);

const mileage = z.object({
  id: uuid,
  type: z.enum(["earn", "use", "expire", "cancel", "refund"]),
  amount: won,
  balanceAfter: won,
  description: z.string(),
});
const coupon = z.object({
  transactionNo: z.string(),
  couponName: z.string(),
  businessName: z.string(),
  purchaseAmount: won.nullable(),
  discountAmount: won.nullable(),
});
const login = z.object({
  id: uuid,
  result,
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  /** The browser by its name. */
  device: z.string(),
});
const admin = z.object({
  id: uuid,
  action: z.string(),
  actorId: uuid,
  actorRole: z.string(),
  /** Operators are named; who else acted is not. */
  actorName: z.string().nullable(),
  reason: z.string().nullable(),
  result,
});

const at = { at: instant };

/** One line of the time line. */
export const activityItem = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mileage"), ...at, data: mileage }),
  z.object({ kind: z.literal("coupon"), ...at, data: coupon }),
  z.object({ kind: z.literal("login"), ...at, data: login }),
  z.object({ kind: z.literal("admin"), ...at, data: admin }),
]);

/** The arrays hold the page's items once more, by kind. */
export const activityOutput = pageOf(activityItem).extend({
  mileageTransactions: z.array(mileage.extend(at)),
  couponUsage: z.array(coupon.extend(at)),
  loginHistory: z.array(login.extend(at)),
  adminActions: z.array(admin.extend(at)),
});
