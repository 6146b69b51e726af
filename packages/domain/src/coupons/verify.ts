import type { z } from "zod";
import type { OwnerContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { scan } from "../redemption/scan.js";
import type { scanInput } from "../redemption/schemas.js";
import type { verifyOutput } from "./schemas.js";

/**
 * Shows a shop what a code is good for, without using it.
 *
 * @throws what `scan` throws, and COUPON_005 when the coupon was used through another code.
 */
export async function verifyQr(
  ctx: OwnerContext,
  input: z.output<typeof scanInput>,
): Promise<z.output<typeof verifyOutput>> {
  const { qr, coupon, customer, balance } = await scan(ctx, input.qrCode);
  if (coupon === null) return { type: "mileage", customer, balance, expiresAt: qr.expiresAt };
  if (coupon.status === "used") throw new AppError("COUPON_005");
  const { name, discountType, discountValue, minPurchaseAmount, maxDiscountAmount, expiresAt } =
    coupon;
  return {
    type: coupon.codeHash === null ? "coupon" : "discount",
    customer,
    coupon: {
      name,
      discountType,
      discountValue,
      minPurchaseAmount,
      maxDiscountAmount,
      expiresAt,
    },
    expiresAt: qr.expiresAt,
  };
}
