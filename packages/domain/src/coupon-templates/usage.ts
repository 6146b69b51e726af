import {
  businesses,
  coupons,
  redemptions,
  userCoupons,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { and, count, desc, eq, gt, lte, or, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { standing } from "../redemption/standing.js";
import { presentHolder } from "./present.js";
import type { usageInput, usageOutput } from "./schemas.js";

type Input = z.output<typeof usageInput>;

/**
 * A template's coupons with what became of them, newest first; their holders are masked. Amounts in won.
 *
 * @throws RESOURCE_001 unknown.
 */
export async function templateUsage(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof usageOutput>> {
  const now = ctx.clock();
  const where = and(
    eq(userCoupons.couponId, input.id),
    input.status && statusIs[input.status](now),
  );
  const [[template], rows, [total]] = await Promise.all([
    ctx.db.select({ id: coupons.id }).from(coupons).where(eq(coupons.id, input.id)),
    ctx.db
      .select({
        coupon: userCoupons,
        user: { id: users.id, name: users.name, phone: userProfiles.phone },
        usedBusinessName: businesses.businessName,
        discountAmount: redemptions.discountAmount,
      })
      .from(userCoupons)
      .innerJoin(users, eq(users.id, userCoupons.userId))
      .leftJoin(userProfiles, eq(userProfiles.userId, users.id))
      .leftJoin(redemptions, and(eq(redemptions.userCouponId, userCoupons.id), standing))
      .leftJoin(businesses, eq(businesses.id, redemptions.businessId))
      .where(where)
      .orderBy(desc(userCoupons.issuedAt), desc(userCoupons.id))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(userCoupons).where(where),
  ]);
  if (template === undefined) throw new AppError("RESOURCE_001");
  const items = rows.map(({ coupon, user, usedBusinessName, discountAmount }) => ({
    userCouponId: coupon.id,
    user: presentHolder(ctx, user),
    status: statusAt(coupon, now),
    issuedAt: coupon.issuedAt,
    usedAt: coupon.usedAt,
    usedBusinessName,
    discountAmount,
    expiresAt: coupon.expiresAt,
  }));
  return paginate(items, total?.count ?? 0, input);
}

type Coupon = Pick<typeof userCoupons.$inferSelect, "status" | "expiresAt">;

/** An active coupon past its date counts as expired before the job says so. */
const statusAt = ({ status, expiresAt }: Coupon, now: Date) =>
  status === "active" && expiresAt <= now ? ("expired" as const) : status;

const statusIs: Record<NonNullable<Input["status"]>, (now: Date) => SQL | undefined> = {
  active: (now) => and(eq(userCoupons.status, "active"), gt(userCoupons.expiresAt, now)),
  used: () => eq(userCoupons.status, "used"),
  expired: (now) =>
    or(
      eq(userCoupons.status, "expired"),
      and(eq(userCoupons.status, "active"), lte(userCoupons.expiresAt, now)),
    ),
};
