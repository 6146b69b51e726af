import type { Db } from "@buzz/db";
import { dailyPicks, featuredBusinesses } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { dayOf, shiftDay } from "../kernel/days.js";
import { drawPicks, type Pick } from "./draw-picks.js";
import { onceForAll } from "./once.js";
import { readPickStandings } from "./read-pick-standings.js";

/** Today's themes with the shops picked for them; drawn by the first call after midnight in Seoul. */
export async function picksOfToday(ctx: Context): Promise<Pick[]> {
  const now = ctx.clock();
  const day = dayOf(now);
  const drawn = await onceForAll(ctx.db, "picks", {
    read: (db) => readPicks(db, day),
    draw: (tx) => draw(tx, now, day),
  });
  return drawn ?? [];
}

async function readPicks(db: Db, day: string): Promise<Pick[] | undefined> {
  const rows = await db
    .select({ theme: dailyPicks.theme, businessId: dailyPicks.businessId })
    .from(dailyPicks)
    .where(eq(dailyPicks.day, day))
    .orderBy(asc(dailyPicks.position));
  if (rows.length === 0) return undefined;
  return [...new Set(rows.map(({ theme }) => theme))].map((theme) => ({
    theme,
    businessIds: rows.filter((row) => row.theme === theme).map(({ businessId }) => businessId),
  }));
}

async function draw(tx: Db, now: Date, day: string): Promise<void> {
  const chosen = await tx
    .select({ id: featuredBusinesses.businessId })
    .from(featuredBusinesses)
    .orderBy(asc(featuredBusinesses.position));
  const yesterday = await readPicks(tx, shiftDay(day, -1));
  const picks = drawPicks({
    shops: await readPickStandings(tx, now),
    chosen: chosen.map(({ id }) => id),
    yesterday: (yesterday ?? []).flatMap(({ businessIds }) => businessIds),
  });
  const rows = picks
    .flatMap(({ theme, businessIds }) => businessIds.map((businessId) => ({ theme, businessId })))
    .map((pick, position) => ({ day, position, ...pick }));
  if (rows.length > 0) await tx.insert(dailyPicks).values(rows);
}
