import { exposureRotations } from "@buzz/db/schema";
import { asc, eq, min, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { standings } from "./read-standings.js";
import { rotationAt } from "./rotation.js";
import type { fairnessInput, fairnessOutput } from "./schemas.js";
import { exposureSettingsOf } from "./settings.js";
import { MONTH_DAYS } from "./standing.js";
import { summarise } from "./summarise.js";

/** How turns on the main page were shared out over the last 30 days: all shops in the summary, the least exposed one by one. */
export async function exposureFairness(
  ctx: AdminContext,
  { limit }: z.output<typeof fairnessInput>,
): Promise<z.output<typeof fairnessOutput>> {
  const settings = await ctx.settings();
  const { rotationInterval: interval, ...rules } = exposureSettingsOf(settings);
  const [totals, businesses] = await Promise.all([
    readTotals(ctx, rules.guaranteedMinimum),
    readShops(ctx, rotationAt(ctx.clock(), settings).startsAt, limit),
  ]);
  return { summary: summarise(totals), businesses, rotationSettings: { interval, ...rules } };
}

async function readTotals({ db, clock }: AdminContext, guaranteedMinimum: number) {
  const standing = standings(db, clock());
  const [totals] = await db
    .select({
      shops: sql<number>`count(*)::int`,
      average: sql<number>`coalesce(avg(${standing.main}), 0)::float8`,
      least: sql<number>`coalesce(min(${standing.main}), 0)`,
      most: sql<number>`coalesce(max(${standing.main}), 0)`,
      averagePace: sql<number>`coalesce(avg(${standing.pace}), 0)::float8`,
      leastPace: sql<number>`coalesce(min(${standing.pace}), 0)::float8`,
      mostPace: sql<number>`coalesce(max(${standing.pace}), 0)::float8`,
      belowMinimum: sql<number>`(count(*) filter (where ${standing.pace} * ${MONTH_DAYS} < ${guaranteedMinimum}))::int`,
    })
    .from(standing);
  if (totals === undefined) throw new Error("an aggregate has one row");
  return totals;
}

async function readShops({ db, clock }: AdminContext, startsAt: Date, limit: number) {
  const standing = standings(db, clock());
  const slot = db
    .select({
      businessId: exposureRotations.businessId,
      first: min(exposureRotations.position).as("first"),
    })
    .from(exposureRotations)
    .where(eq(exposureRotations.startsAt, startsAt))
    .groupBy(exposureRotations.businessId)
    .as("slot");
  return db
    .select({
      id: standing.id,
      name: standing.businessName,
      exposureCount: standing.main,
      rotationSlot: slot.first,
      lastMainExposure: standing.lastShownAt,
      exposures: {
        main: standing.main,
        pick: standing.pick,
        category: standing.category,
        search: standing.search,
        click: standing.click,
      },
    })
    .from(standing)
    .leftJoin(slot, eq(slot.businessId, standing.id))
    .orderBy(asc(standing.pace), asc(standing.id))
    .limit(limit);
}
