import type { Db } from "@buzz/db";
import { coupons, type RewardLeftOut, userCoupons } from "@buzz/db/schema";
import { and, eq, gt, inArray, isNull, lte, ne, notExists, or } from "drizzle-orm";
import { type CouponGrant, planCoupon } from "../coupons/issue.js";
import type { Settings } from "../kernel/settings-schema.js";
import type { RefereeShare } from "./plan-conversion.js";

/** The coupons of a sign-up, each as it is about to be issued; null when it is not given. */
export type SignUpCoupons = {
  refereeCoupon: CouponGrant | null;
  visitorCoupon: CouponGrant | null;
};

type Planned = SignUpCoupons & { leftOut: RewardLeftOut };

/**
 * Plans the coupons of a referee's share from the programme's templates, worth what the settings say. One that is
 * switched off, out of its dates, sold out or in the referee's hand already is left out.
 */
export async function planSignUpCoupons(
  tx: Db,
  share: RefereeShare,
  { userId, now, settings }: { userId: string; now: Date; settings: Settings },
): Promise<Planned> {
  const held = tx
    .select({ id: userCoupons.id })
    .from(userCoupons)
    .where(and(eq(userCoupons.userId, userId), eq(userCoupons.couponId, coupons.id)));
  const templates = await tx
    .select()
    .from(coupons)
    .where(
      and(
        inArray(coupons.slug, ["referee", "visitor"]),
        eq(coupons.status, "active"),
        or(isNull(coupons.validFrom), lte(coupons.validFrom, now)),
        or(isNull(coupons.validUntil), gt(coupons.validUntil, now)),
        or(isNull(coupons.remainingQuantity), ne(coupons.remainingQuantity, 0)),
        notExists(held),
      ),
    );
  const leftOut: RewardLeftOut = {};
  const planned = (slug: string, name: keyof SignUpCoupons): CouponGrant | null => {
    const value = share[name];
    if (value === 0) return null;
    const template = templates.find((row) => row.slug === slug);
    if (value === null || template === undefined) {
      leftOut[name] = value === null ? "stopped" : "unavailable";
      return null;
    }
    return planCoupon({ ...template, discountValue: value }, now, settings);
  };
  return {
    refereeCoupon: planned("referee", "refereeCoupon"),
    visitorCoupon: planned("visitor", "visitorCoupon"),
    leftOut,
  };
}
