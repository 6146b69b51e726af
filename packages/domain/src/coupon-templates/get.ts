import type { Db } from "@buzz/db";
import {
  businesses,
  coupons,
  redemptions,
  userCoupons,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { percent } from "../budget/stage.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { standing } from "../redemption/standing.js";
import { countsOf } from "./counts.js";
import { presentHolder, presentTemplate } from "./present.js";
import type { getOutput } from "./schemas.js";

const RECENT = 10;

/**
 * A template, what became of its coupons, the shops it is for and its latest uses. Amounts in won.
 *
 * @throws RESOURCE_001 unknown.
 */
export async function getTemplate(
  ctx: AdminContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof getOutput>> {
  const [row] = await ctx.db.select().from(coupons).where(eq(coupons.id, id));
  if (row === undefined) throw new AppError("RESOURCE_001");
  const [countOf, inHand, applicableBusinesses, recentUsage] = await Promise.all([
    countsOf(ctx.db, [id]),
    countByStatus(ctx.db, id, ctx.clock()),
    ctx.db
      .select({
        id: businesses.id,
        businessName: businesses.businessName,
        category: businesses.category,
      })
      .from(businesses)
      .where(inArray(businesses.id, row.applicableBusinesses))
      .orderBy(asc(businesses.businessName), asc(businesses.id)),
    latestUses(ctx, id),
  ]);
  const counts = countOf(id);
  return {
    coupon: presentTemplate(row, counts),
    statistics: {
      issuedCount: counts.issued,
      usedCount: counts.used,
      usageRate: percent(counts.used, counts.issued),
      totalDiscountAmount: counts.discounts,
      remainingQuantity: row.remainingQuantity,
      ...inHand,
    },
    applicableBusinesses,
    recentUsage,
  };
}

async function countByStatus(db: Db, couponId: string, now: Date) {
  const at = sql.param(now, userCoupons.expiresAt);
  const [counts] = await db
    .select({
      activeCount: sql<number>`(count(*) filter (where ${userCoupons.status} = 'active' and ${userCoupons.expiresAt} > ${at}))::int`,
      expiredCount: sql<number>`(count(*) filter (where ${userCoupons.status} = 'expired' or ${userCoupons.status} = 'active' and ${userCoupons.expiresAt} <= ${at}))::int`,
      cancelledCount: sql<number>`(count(*) filter (where ${userCoupons.status} = 'cancelled'))::int`,
    })
    .from(userCoupons)
    .where(eq(userCoupons.couponId, couponId));
  return counts ?? { activeCount: 0, expiredCount: 0, cancelledCount: 0 };
}

async function latestUses(ctx: AdminContext, couponId: string) {
  const rows = await ctx.db
    .select({
      userCouponId: userCoupons.id,
      user: { id: users.id, name: users.name, phone: userProfiles.phone },
      transactionNo: redemptions.transactionNo,
      usedAt: redemptions.usedAt,
      usedBusinessName: businesses.businessName,
      discountAmount: sql`${redemptions.discountAmount}`.mapWith(Number),
    })
    .from(userCoupons)
    .innerJoin(redemptions, and(eq(redemptions.userCouponId, userCoupons.id), standing))
    .innerJoin(businesses, eq(businesses.id, redemptions.businessId))
    .innerJoin(users, eq(users.id, userCoupons.userId))
    .leftJoin(userProfiles, eq(userProfiles.userId, users.id))
    .where(and(eq(userCoupons.couponId, couponId), isNotNull(userCoupons.usedAt)))
    .orderBy(desc(userCoupons.usedAt))
    .limit(RECENT);
  return rows.map((row) => ({ ...row, user: presentHolder(ctx, row.user) }));
}
