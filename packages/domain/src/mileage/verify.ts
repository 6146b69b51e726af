import type { z } from "zod";
import type { OwnerContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { scan } from "../redemption/scan.js";
import type { scanInput } from "../redemption/schemas.js";
import type { verifyMileageOutput } from "./schemas.js";

/** Shows a shop whose points a code spends, without using it. @throws what `scan` throws; QR_001 for coupons. */
export async function verifyMileage(
  ctx: OwnerContext,
  input: z.output<typeof scanInput>,
): Promise<z.output<typeof verifyMileageOutput>> {
  const { qr, customer, balance } = await scan(ctx, input.qrCode);
  if (qr.purpose !== "mileage") throw new AppError("QR_001");
  return { customer, balance, expiresAt: qr.expiresAt };
}
