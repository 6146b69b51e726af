import { prepareOnce } from "@buzz/db";
import { businesses, redemptions, userCoupons } from "@buzz/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { DAY_MS } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { standing } from "../redemption/standing.js";
import { presentCoupon } from "./present.js";
import type { couponDetailOutput } from "./schemas.js";

const couponQuery = prepareOnce((db) =>
  db
    .select({
      coupon: userCoupons,
      usedBusinessName: businesses.businessName,
      discountAmount: redemptions.discountAmount,
    })
    .from(userCoupons)
    .leftJoin(redemptions, and(eq(redemptions.userCouponId, userCoupons.id), standing))
    .leftJoin(businesses, eq(businesses.id, redemptions.businessId))
    .where(
      and(
        eq(userCoupons.id, sql.placeholder("id")),
        eq(userCoupons.userId, sql.placeholder("userId")),
        isNull(userCoupons.codeHash),
      ),
    )
    .prepare("coupon"),
);

/** One coupon of the caller. @throws RESOURCE_001 unknown, or somebody else's. */
export async function getCoupon(
  ctx: UserContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof couponDetailOutput>> {
  const [row] = await couponQuery(ctx.db).execute({ id, userId: ctx.actor.userId });
  if (row === undefined) throw new AppError("RESOURCE_001");
  const now = ctx.clock();
  const coupon = presentCoupon(row.coupon, now, row.usedBusinessName);
  const left = coupon.expiresAt.getTime() - now.getTime();
  return {
    ...coupon,
    discountAmount: row.discountAmount,
    validity: {
      isExpired: left <= 0,
      isExpiringSoon: coupon.isExpiringSoon,
      daysUntilExpiry: Math.max(0, Math.ceil(left / DAY_MS)),
    },
    usage: { canUse: coupon.status === "active", conditions: conditionsOf(coupon) },
  };
}

/** Machine-readable conditions; the apps put them into words. */
const conditionsOf = (coupon: {
  minPurchaseAmount: number | null;
  applicableBusinesses: string[];
}): string[] => [
  ...(coupon.minPurchaseAmount === null ? [] : [`minPurchaseAmount:${coupon.minPurchaseAmount}`]),
  ...(coupon.applicableBusinesses.length === 0 ? [] : ["applicableBusinesses"]),
];
