import type { Db } from "@buzz/db";
import type { CouponGrant } from "../coupons/issue.js";
import { announce, type Message } from "../kernel/outbox.js";

/** Tells people of the points, in P, and a newcomer of the coupons that an invitation brought. */
export async function announceGifts(
  tx: Db,
  at: Date,
  points: { userId: string; amount: number }[],
  coupons: { userId: string; grants: CouponGrant[] },
): Promise<void> {
  await announce(tx, at, [
    ...points.map(
      ({ userId, amount }): Message => ({
        topic: "mileage.changed",
        to: userId,
        payload: { amount },
      }),
    ),
    ...coupons.grants.map(
      ({ userCouponId }): Message => ({
        topic: "coupon.issued",
        to: coupons.userId,
        payload: { userCouponId },
      }),
    ),
  ]);
}
