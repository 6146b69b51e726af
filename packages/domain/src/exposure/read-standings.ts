import type { Db } from "@buzz/db";
import { businessExposures, businesses } from "@buzz/db/schema";
import { asc, eq, gte, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { dayOf, shiftDay } from "../kernel/days.js";
import { MONTH_DAYS, type Standing } from "./standing.js";

/** How long a shop has been there at `now`, in days: 1 at least, `most` at most. */
export const daysOpen = (now: Date, most: number) =>
  sql<number>`least(${most}::int, greatest(1, extract(epoch from
    ${now.toISOString()}::timestamptz - coalesce(${businesses.approvedAt}, ${businesses.createdAt})) / 86400))::float8`;

/** Approved shops with their exposure over the last 30 days, as a subquery to be ordered, bounded or summed up. */
export function standings(db: Db, now: Date) {
  const sumOf = (column: PgColumn, name: string) => sql<number>`sum(${column})::int`.as(name);
  const shown = db
    .select({
      businessId: businessExposures.businessId,
      main: sumOf(businessExposures.main, "main_sum"),
      pick: sumOf(businessExposures.pick, "pick_sum"),
      category: sumOf(businessExposures.category, "category_sum"),
      search: sumOf(businessExposures.search, "search_sum"),
      click: sumOf(businessExposures.click, "click_sum"),
      lastMainAt: sql`max(${businessExposures.lastMainAt})`
        .mapWith(businessExposures.lastMainAt)
        .as("last_shown_at"),
    })
    .from(businessExposures)
    .where(gte(businessExposures.day, shiftDay(dayOf(now), 1 - MONTH_DAYS)))
    .groupBy(businessExposures.businessId)
    .as("shown");
  const orNone = (sum: SQL.Aliased<number>, name: string) =>
    sql<number>`coalesce(${sum}, 0)`.as(name);
  const days = daysOpen(now, MONTH_DAYS);
  return db
    .select({
      id: businesses.id,
      businessName: businesses.businessName,
      inCategory: sql<string>`${businesses.category}`.as("in_category"),
      displayTimeSlots: businesses.displayTimeSlots,
      days: days.as("days"),
      main: orNone(shown.main, "main"),
      pick: orNone(shown.pick, "pick"),
      category: orNone(shown.category, "category"),
      search: orNone(shown.search, "search"),
      click: orNone(shown.click, "click"),
      lastShownAt: shown.lastMainAt,
      pace: sql<number>`coalesce(${shown.main}, 0) / ${days}`.as("pace"),
    })
    .from(businesses)
    .leftJoin(shown, eq(shown.businessId, businesses.id))
    .where(eq(businesses.status, "approved"))
    .as("standing");
}

/** As many take part in one draw as there are turns; in a larger town, those shown least. */
export const DRAWN_FROM = 1_000;

/** The shops to draw turns of: new ones, then those shown least. */
export async function readStandings(db: Db, now: Date): Promise<Standing[]> {
  const standing = standings(db, now);
  return db
    .select({
      id: standing.id,
      category: standing.inCategory,
      displayTimeSlots: standing.displayTimeSlots,
      days: standing.days,
      shown: standing.main,
      lastShownAt: standing.lastShownAt,
    })
    .from(standing)
    .orderBy(
      sql`${standing.days} < ${MONTH_DAYS} desc`,
      asc(standing.pace),
      sql`${standing.lastShownAt} nulls first`,
      asc(standing.id),
    )
    .limit(DRAWN_FROM);
}
