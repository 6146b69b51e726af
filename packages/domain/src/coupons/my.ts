import { prepareOnce } from "@buzz/db";
import { businesses, redemptions, userCoupons } from "@buzz/db/schema";
import { and, asc, desc, eq, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { standing } from "../redemption/standing.js";
import { presentCoupon } from "./present.js";
import type { myCouponsInput, myCouponsOutput } from "./schemas.js";

type Input = z.output<typeof myCouponsInput>;

/** Discount codes are shown apart (referral.availableRewards). */
const own = and(eq(userCoupons.userId, sql.placeholder("userId")), isNull(userCoupons.codeHash));
const now = sql.param(sql.placeholder("now"), userCoupons.expiresAt);

/** An active coupon past its date counts as expired before the job says so. */
const statusIs = {
  active: and(eq(userCoupons.status, "active"), gt(userCoupons.expiresAt, now)),
  expired: or(
    eq(userCoupons.status, "expired"),
    and(eq(userCoupons.status, "active"), lte(userCoupons.expiresAt, now)),
  ),
  used: eq(userCoupons.status, "used"),
};

const count = (where: SQL | undefined) => sql<number>`(count(*) filter (where ${where}))::int`;

const ORDER = {
  expiry: [sql`${userCoupons.status} <> 'active'`, asc(userCoupons.expiresAt), asc(userCoupons.id)],
  value: [desc(userCoupons.discountValue), asc(userCoupons.id)],
};

const pageQuery = (sort: Input["sort"]) =>
  prepareOnce((db, status: Input["status"]) =>
    db
      .select({ coupon: userCoupons, usedBusinessName: businesses.businessName })
      .from(userCoupons)
      .leftJoin(redemptions, and(eq(redemptions.userCouponId, userCoupons.id), standing))
      .leftJoin(businesses, eq(businesses.id, redemptions.businessId))
      .where(and(own, status && statusIs[status]))
      .orderBy(...ORDER[sort])
      .limit(sql.placeholder("limit"))
      .offset(sql.placeholder("offset"))
      .prepare("my_coupons"),
  );

const pageQueries = { expiry: pageQuery("expiry"), value: pageQuery("value") };

const summaryQuery = prepareOnce((db) =>
  db
    .select({
      active: count(statusIs.active),
      used: count(statusIs.used),
      expired: count(statusIs.expired),
      total: sql<number>`count(*)::int`,
      totalValue: sql<string>`coalesce(sum(${userCoupons.discountValue}) filter (where ${and(
        statusIs.active,
        eq(userCoupons.discountType, "fixed"),
      )}), 0)`,
    })
    .from(userCoupons)
    .where(own)
    .prepare("my_coupons_summary"),
);

/** The caller's coupons. `summary.totalValue` adds up what fixed coupons still in hand are worth, in won. */
export async function myCoupons(
  ctx: UserContext,
  input: Input,
): Promise<z.output<typeof myCouponsOutput>> {
  const at = ctx.clock();
  const call = { userId: ctx.actor.userId, now: at };
  const [rows, [counts]] = await Promise.all([
    pageQueries[input.sort](ctx.db, input.status).execute({
      ...call,
      limit: input.limit,
      offset: offsetOf(input),
    }),
    summaryQuery(ctx.db).execute(call),
  ]);
  const summary = counts ?? { active: 0, used: 0, expired: 0, total: 0, totalValue: 0 };
  const items = rows.map((row) => presentCoupon(row.coupon, at, row.usedBusinessName));
  return {
    ...paginate(items, summary[input.status ?? "total"], input),
    summary: { ...summary, totalValue: Number(summary.totalValue) },
  };
}
