import type { Db } from "@buzz/db";
import { businesses, dailyPicks } from "@buzz/db/schema";
import { asc, count, eq, gte, max, sql } from "drizzle-orm";
import { dayOf, shiftDay, startOfDay } from "../kernel/days.js";
import { DRAWN_FROM, daysOpen } from "./read-standings.js";
import type { Standing } from "./standing.js";

/** Nine picks a day come round slowly: they are looked back over for longer. */
const PICKS_LOOK_BACK_DAYS = 90;

/** The shops to draw picks of, those picked on the fewest days first. */
export async function readPickStandings(db: Db, now: Date): Promise<Standing[]> {
  const picked = db
    .select({
      businessId: dailyPicks.businessId,
      times: count().as("times"),
      last: max(dailyPicks.day).as("last"),
    })
    .from(dailyPicks)
    .where(gte(dailyPicks.day, shiftDay(dayOf(now), -PICKS_LOOK_BACK_DAYS)))
    .groupBy(dailyPicks.businessId)
    .as("picked");
  const times = sql<number>`coalesce(${picked.times}, 0)::int`;
  const days = daysOpen(now, PICKS_LOOK_BACK_DAYS);
  const rows = await db
    .select({
      id: businesses.id,
      category: businesses.category,
      displayTimeSlots: businesses.displayTimeSlots,
      days,
      shown: times,
      last: picked.last,
    })
    .from(businesses)
    .leftJoin(picked, eq(picked.businessId, businesses.id))
    .where(eq(businesses.status, "approved"))
    .orderBy(sql`${times} / ${days}`, sql`${picked.last} nulls first`, asc(businesses.id))
    .limit(DRAWN_FROM);
  return rows.map(({ last, ...shop }) => ({
    ...shop,
    lastShownAt: last === null ? null : startOfDay(last),
  }));
}
