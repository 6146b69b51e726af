import { businesses } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { recordExposure } from "../exposure/record.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { detailColumns } from "./columns.js";
import { couponsAt } from "./coupons-at.js";
import type { publicDetailOutput } from "./schemas.js";

/**
 * One approved shop, with the coupons that can be claimed for it. Reviews belong to a later part of the contract:
 * until then nobody has written one.
 *
 * @throws BUSINESS_001 unknown or not approved.
 */
export async function getBusiness(
  ctx: Context,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof publicDetailOutput>> {
  const [[shop], availableCoupons] = await Promise.all([
    ctx.db
      .select(detailColumns)
      .from(businesses)
      .where(and(eq(businesses.id, id), eq(businesses.status, "approved"))),
    couponsAt(ctx, id),
  ]);
  if (shop === undefined) throw new AppError("BUSINESS_001");
  recordExposure(ctx, "click", [shop]);
  const reviews = {
    recent: [],
    distribution: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
    total: shop.reviewCount,
    average: shop.avgRating,
  };
  return { ...ctx.cipher.openAll(shop, shop.id), reviews, availableCoupons };
}
