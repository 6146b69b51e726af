import { businesses, redemptions, userCoupons } from "@buzz/db/schema";
import { and, asc, desc, eq, gt, lte, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { presentCoupon } from "./present.js";
import type { myCouponsInput, myCouponsOutput } from "./schemas.js";

type Input = z.output<typeof myCouponsInput>;

/** The caller's coupons. `summary.totalValue` adds up what fixed coupons still in hand are worth, in won. */
export async function myCoupons(
  ctx: UserContext,
  input: Input,
): Promise<z.output<typeof myCouponsOutput>> {
  const now = ctx.clock();
  const own = eq(userCoupons.userId, ctx.actor.userId);
  const where = and(own, statusIs(input.status, now));
  const [rows, [counts]] = await Promise.all([
    ctx.db
      .select({ coupon: userCoupons, usedBusinessName: businesses.businessName })
      .from(userCoupons)
      .leftJoin(redemptions, eq(redemptions.userCouponId, userCoupons.id))
      .leftJoin(businesses, eq(businesses.id, redemptions.businessId))
      .where(where)
      .orderBy(
        ...(input.sort === "value"
          ? [desc(userCoupons.discountValue), asc(userCoupons.id)]
          : [
              sql`${userCoupons.status} <> 'active'`,
              asc(userCoupons.expiresAt),
              asc(userCoupons.id),
            ]),
      )
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db
      .select({
        matching: count(where),
        active: count(statusIs("active", now)),
        used: count(statusIs("used", now)),
        expired: count(statusIs("expired", now)),
        total: sql<number>`count(*)::int`,
        totalValue: sql<string>`coalesce(sum(${userCoupons.discountValue}) filter (where ${and(
          statusIs("active", now),
          eq(userCoupons.discountType, "fixed"),
        )}), 0)`,
      })
      .from(userCoupons)
      .where(own),
  ]);
  const { matching = 0, ...summary } = counts ?? {
    active: 0,
    used: 0,
    expired: 0,
    total: 0,
    totalValue: 0,
  };
  const items = rows.map((row) => presentCoupon(row.coupon, now, row.usedBusinessName));
  return {
    ...paginate(items, matching, input),
    summary: { ...summary, totalValue: Number(summary.totalValue) },
  };
}

const count = (where: SQL | undefined) => sql<number>`(count(*) filter (where ${where}))::int`;

function statusIs(status: Input["status"], now: Date): SQL | undefined {
  switch (status) {
    case "active":
      return and(eq(userCoupons.status, "active"), gt(userCoupons.expiresAt, now));
    case "expired":
      return or(
        eq(userCoupons.status, "expired"),
        and(eq(userCoupons.status, "active"), lte(userCoupons.expiresAt, now)),
      );
    case "used":
      return eq(userCoupons.status, "used");
    case undefined:
      return undefined;
  }
}
