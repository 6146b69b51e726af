import type { Db } from "@buzz/db";
import { couponCounters, coupons, redemptions, userCoupons } from "@buzz/db/schema";
import { and, asc, count, desc, eq, gte, isNotNull, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import { percent } from "../budget/stage.js";
import type { AdminContext } from "../kernel/context.js";
import { dayOf, shiftDay, startOfDay } from "../kernel/days.js";
import { standing } from "../redemption/standing.js";
import { countColumns } from "./counts.js";
import type { statisticsInput, statisticsOutput } from "./statistics-schemas.js";

const DAYS = { week: 7, month: 30, year: 365 };
const TOP = 10;

/**
 * Coupons in all and over the last 7, 30 or 365 days of Seoul, today included. Amounts in won, rates in percent with
 * one decimal.
 */
export async function templateStatistics(
  ctx: AdminContext,
  { timeframe }: z.output<typeof statisticsInput>,
): Promise<z.output<typeof statisticsOutput>> {
  const now = ctx.clock();
  const today = dayOf(now);
  const firstDay = shiftDay(today, 1 - DAYS[timeframe]);
  const period = { from: startOfDay(firstDay), to: startOfDay(shiftDay(today, 1)) };
  const [byType, top, issued, used] = await Promise.all([
    countByType(ctx.db),
    mostUsed(ctx.db),
    issuedByDay(ctx.db, period),
    usedByDay(ctx.db, period),
  ]);
  const sum = <Row>(rows: Row[], amountOf: (row: Row) => number) =>
    rows.reduce((total, row) => total + amountOf(row), 0);
  const totalIssued = sum(byType, (row) => row.issued);
  const totalUsed = sum(byType, (row) => row.used);
  const issuedOn = new Map(issued.map((row) => [row.date, row.count]));
  const usedOn = new Map(used.map((row) => [row.date, row.count]));
  return {
    overview: {
      totalCoupons: sum(byType, (row) => row.templates),
      activeCoupons: sum(byType, (row) => row.active),
      totalIssued,
      totalUsed,
      usageRate: percent(totalUsed, totalIssued),
      totalDiscountAmount: sum(byType, (row) => row.discounts),
      periodIssued: sum(issued, (row) => row.count),
      periodDiscount: sum(used, (row) => row.discounts),
    },
    typeDistribution: byType.map((row) => ({
      type: row.type,
      couponCount: row.templates,
      issuedCount: row.issued,
      usedCount: row.used,
    })),
    topCoupons: top.map(({ id, name, type, issued, used, discounts }) => ({
      id,
      name,
      type,
      issuedCount: issued,
      usedCount: used,
      usageRate: percent(used, issued),
      totalDiscountAmount: discounts,
    })),
    dailyTrend: Array.from({ length: DAYS[timeframe] }, (_, index) => {
      const date = shiftDay(firstDay, index);
      return { date, issued: issuedOn.get(date) ?? 0, used: usedOn.get(date) ?? 0 };
    }),
    generatedAt: now,
  };
}

/** Templates and their counts by type; types without a template are absent. */
async function countByType(db: Db) {
  const counts = db
    .select({
      couponId: couponCounters.couponId,
      issued: countColumns.issued.as("issued"),
      used: countColumns.used.as("used"),
      discounts: countColumns.discounts.as("discounts"),
    })
    .from(couponCounters)
    .groupBy(couponCounters.couponId)
    .as("counts");
  const total = (column: typeof counts.issued) => sql`coalesce(sum(${column}), 0)`.mapWith(Number);
  return db
    .select({
      type: coupons.type,
      templates: count(),
      active: sql<number>`(count(*) filter (where ${coupons.status} = 'active'))::int`,
      issued: total(counts.issued),
      used: total(counts.used),
      discounts: total(counts.discounts),
    })
    .from(coupons)
    .leftJoin(counts, eq(counts.couponId, coupons.id))
    .groupBy(coupons.type)
    .orderBy(asc(coupons.type));
}

/** The templates used most; of those alike, the ones issued most. */
const mostUsed = (db: Db) =>
  db
    .select({ id: coupons.id, name: coupons.name, type: coupons.type, ...countColumns })
    .from(couponCounters)
    .innerJoin(coupons, eq(coupons.id, couponCounters.couponId))
    .groupBy(coupons.id)
    .orderBy(desc(countColumns.used), desc(countColumns.issued), asc(coupons.id))
    .limit(TOP);

type Period = { from: Date; to: Date };

async function issuedByDay(db: Db, { from, to }: Period) {
  const date = sql<string>`to_char(${userCoupons.issuedAt} at time zone 'Asia/Seoul', 'YYYY-MM-DD')`;
  return db
    .select({ date: date.as("date"), count: count() })
    .from(userCoupons)
    .where(and(gte(userCoupons.issuedAt, from), lt(userCoupons.issuedAt, to)))
    .groupBy(sql`1`);
}

/** Discounts given, whoever bore them. */
const usedByDay = (db: Db, { from, to }: Period) =>
  db
    .select({
      date: redemptions.usedOn,
      count: count(),
      discounts: sql`coalesce(sum(${redemptions.discountAmount}), 0)`.mapWith(Number),
    })
    .from(redemptions)
    .where(
      and(
        gte(redemptions.usedAt, from),
        lt(redemptions.usedAt, to),
        isNotNull(redemptions.userCouponId),
        standing,
      ),
    )
    .groupBy(redemptions.usedOn);
