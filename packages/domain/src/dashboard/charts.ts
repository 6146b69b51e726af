import {
  businesses,
  categories,
  couponType,
  mileageTransactions,
  redemptions,
  userCoupons,
  users,
} from "@buzz/db/schema";
import { and, asc, eq, gte, lt, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { standing } from "../redemption/standing.js";
import { countOf, dateOf, sumOf } from "./sums.js";
import type { Period } from "./timeframe.js";

/** New users by date, and how many accounts there were by then. */
export async function userChart({ db }: Context, { from, unit, dates }: Period) {
  const isUser = eq(users.role, "user");
  const [before, rows] = await Promise.all([
    db.$count(users, and(isUser, lt(users.createdAt, from))),
    db
      .select({ date: dateOf(users.createdAt, unit), newUsers: countOf() })
      .from(users)
      .where(and(isUser, gte(users.createdAt, from)))
      .groupBy(sql`1`),
  ]);
  const newOn = new Map(rows.map(({ date, newUsers }) => [date, newUsers]));
  let totalUsers = before;
  return dates.map((date) => {
    const newUsers = newOn.get(date) ?? 0;
    totalUsers += newUsers;
    return { date, newUsers, totalUsers };
  });
}

/** Points given and used by date, in P. */
export async function mileageChart({ db }: Context, { from, unit, dates }: Period) {
  const { amount, type, createdAt } = mileageTransactions;
  const rows = await db
    .select({
      date: dateOf(createdAt, unit),
      earned: sumOf(amount, eq(type, "earn")),
      used: sumOf(amount, eq(type, "use")),
    })
    .from(mileageTransactions)
    .where(gte(createdAt, from))
    .groupBy(sql`1`);
  const on = new Map(rows.map((row) => [row.date, row]));
  return dates.map((date) => ({
    date,
    earned: on.get(date)?.earned ?? 0,
    used: on.get(date)?.used ?? 0,
  }));
}

/** Approved shops by category, with their uses since an instant; amounts in won. */
export async function categoryDistribution({ db, locale }: Context, { from }: Period) {
  const uses = db
    .select({
      businessId: redemptions.businessId,
      transactions: countOf().as("transactions"),
      amount: sumOf(redemptions.shareAmount).as("amount"),
    })
    .from(redemptions)
    .where(and(gte(redemptions.usedAt, from), standing))
    .groupBy(redemptions.businessId)
    .as("uses");
  return db
    .select({
      category: categories.id,
      name: locale === "ko" ? categories.nameKo : categories.nameEn,
      count: sql`count(${businesses.id})`.mapWith(Number),
      transactions: sumOf(uses.transactions),
      amount: sumOf(uses.amount),
    })
    .from(categories)
    .leftJoin(
      businesses,
      and(eq(businesses.category, categories.id), eq(businesses.status, "approved")),
    )
    .leftJoin(uses, eq(uses.businessId, businesses.id))
    .groupBy(categories.id)
    .orderBy(asc(categories.displayOrder));
}

/** Coupons issued and used since an instant, by type of template; discounts in won. */
export async function typeDistribution({ db }: Context, { from }: Period) {
  const [issued, used] = await Promise.all([
    db
      .select({ type: userCoupons.type, count: countOf() })
      .from(userCoupons)
      .where(gte(userCoupons.issuedAt, from))
      .groupBy(userCoupons.type),
    db
      .select({
        type: userCoupons.type,
        count: countOf(),
        discount: sumOf(redemptions.discountAmount),
      })
      .from(redemptions)
      .innerJoin(userCoupons, eq(userCoupons.id, redemptions.userCouponId))
      .where(and(gte(redemptions.usedAt, from), standing))
      .groupBy(userCoupons.type),
  ]);
  return couponType.enumValues.map((type) => ({
    type,
    issued: issued.find((row) => row.type === type)?.count ?? 0,
    used: used.find((row) => row.type === type)?.count ?? 0,
    discount: used.find((row) => row.type === type)?.discount ?? 0,
  }));
}
