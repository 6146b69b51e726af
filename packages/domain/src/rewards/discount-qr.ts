import { userCoupons } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { hashOf, qrImageOf } from "../redemption/qr.js";
import type { discountQrInput, discountQrOutput } from "./schemas.js";

/** One of the caller's discount codes as a picture. @throws RESOURCE_001 unknown, or somebody else's. */
export async function discountQr(
  ctx: UserContext,
  { code }: z.output<typeof discountQrInput>,
): Promise<z.output<typeof discountQrOutput>> {
  const [coupon] = await ctx.db
    .select({
      discount: userCoupons.discountValue,
      validUntil: userCoupons.expiresAt,
      status: userCoupons.status,
    })
    .from(userCoupons)
    .where(and(eq(userCoupons.codeHash, hashOf(code)), eq(userCoupons.userId, ctx.actor.userId)));
  if (coupon === undefined) throw new AppError("RESOURCE_001");
  const { status, ...terms } = coupon;
  return { code, ...terms, isUsed: status === "used", qrCodeImage: await qrImageOf(code) };
}
