import {
  businessApplications,
  businesses,
  couponCounters,
  mileageAccounts,
  mileageTransactions,
  redemptions,
  referralRewards,
  settlementRequests,
  userCoupons,
  users,
} from "@buzz/db/schema";
import { and, eq, gte, ne, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays, dayOf, startOfDay } from "../kernel/days.js";
import { standing } from "../redemption/standing.js";
import { countOf, sumOf } from "./sums.js";

/** An active user has signed in within this many days (rules §14). */
const ACTIVE_DAYS = 7;

const first = <T>([row]: T[]): T => {
  if (row === undefined) throw new Error("an aggregate gives one row");
  return row;
};

/** Whether a user who has not left is active. */
export const isActive = (now: Date) =>
  and(
    eq(users.role, "user"),
    ne(users.status, "deactivated"),
    gte(users.lastLoginAt, addDays(now, -ACTIVE_DAYS)),
  );

/** Users: all but those who have left, those active now, those new since an instant and today. */
export const userFigures = async ({ db, clock }: Context, from: Date) => {
  const now = clock();
  const present = ne(users.status, "deactivated");
  return first(
    await db
      .select({
        total: countOf(present),
        active: countOf(isActive(now)),
        new: countOf(gte(users.createdAt, from)),
        today: countOf(gte(users.createdAt, startOfDay(dayOf(now)))),
      })
      .from(users)
      .where(eq(users.role, "user")),
  );
};

/** Approved shops, and those approved since an instant. */
export const businessFigures = async ({ db }: Context, from: Date) =>
  first(
    await db
      .select({ total: countOf(), new: countOf(gte(businesses.approvedAt, from)) })
      .from(businesses)
      .where(eq(businesses.status, "approved")),
  );

export const pendingApplications = ({ db }: Context) =>
  db.$count(businessApplications, eq(businessApplications.status, "pending"));

/** Uses at shops since an instant, and today. `sales` is what was bought, or paid with points; in won. */
export const useFigures = async ({ db, clock }: Context, from: Date) => {
  const today = eq(redemptions.usedOn, dayOf(clock()));
  const coupon = ne(redemptions.type, "mileage");
  return first(
    await db
      .select({
        count: countOf(),
        share: sumOf(redemptions.shareAmount),
        sales: sumOf(sql`coalesce(${redemptions.purchaseAmount}, ${redemptions.shareAmount})`),
        shops: sql`count(distinct ${redemptions.businessId})`.mapWith(Number),
        points: sumOf(redemptions.shareAmount, eq(redemptions.type, "mileage")),
        coupons: countOf(coupon),
        discount: sumOf(redemptions.discountAmount, coupon),
        today: countOf(today),
        todayShare: sumOf(redemptions.shareAmount, today),
      })
      .from(redemptions)
      .where(and(gte(redemptions.usedAt, from), standing)),
  );
};

/** Points: what users hold, and were given and have used in all; and were given since an instant. */
export const mileageFigures = async ({ db }: Context, from: Date) => {
  const [totals, period] = await Promise.all([
    db
      .select({
        balance: sumOf(mileageAccounts.balance),
        earned: sumOf(mileageAccounts.totalEarned),
        used: sumOf(mileageAccounts.totalUsed),
      })
      .from(mileageAccounts),
    db
      .select({ earned: sumOf(mileageTransactions.amount) })
      .from(mileageTransactions)
      .where(and(gte(mileageTransactions.createdAt, from), eq(mileageTransactions.type, "earn"))),
  ]);
  return { ...first(totals), periodEarned: first(period).earned };
};

/** Coupons in all by the templates' counters, and issued since an instant. Discounts in won. */
export const couponFigures = async ({ db }: Context, from: Date) => {
  const [totals, periodIssued] = await Promise.all([
    db
      .select({
        issued: sumOf(couponCounters.issuedCount),
        used: sumOf(couponCounters.usedCount),
        discount: sumOf(couponCounters.discountTotal),
      })
      .from(couponCounters),
    db.$count(userCoupons, gte(userCoupons.issuedAt, from)),
  ]);
  return { ...first(totals), periodIssued };
};

/** Settlements in all, since an instant, and requested today. Amounts in won. */
export const settlementFigures = async ({ db, clock }: Context, from: Date) => {
  const { status, totalAmount, requestedAt } = settlementRequests;
  const pending = eq(status, "pending");
  const recent = gte(requestedAt, from);
  return first(
    await db
      .select({
        requested: countOf(),
        amount: sumOf(totalAmount),
        pending: countOf(pending),
        pendingAmount: sumOf(totalAmount, pending),
        paidAmount: sumOf(totalAmount, eq(status, "paid")),
        periodRequested: countOf(recent),
        periodAmount: sumOf(totalAmount, recent),
        today: countOf(gte(requestedAt, startOfDay(dayOf(clock())))),
      })
      .from(settlementRequests),
  );
};

/** How many people brought somebody since an instant, counting all conversions but denied ones. */
export const activeReferrers = async ({ db }: Context, from: Date) =>
  first(
    await db
      .select({ count: sql`count(distinct ${referralRewards.userId})`.mapWith(Number) })
      .from(referralRewards)
      .where(
        and(
          eq(referralRewards.side, "referrer"),
          ne(referralRewards.status, "denied"),
          gte(referralRewards.createdAt, from),
        ),
      ),
  ).count;
