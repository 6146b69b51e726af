import type { Db } from "@buzz/db";
import { exposureRotations } from "@buzz/db/schema";
import { asc, desc, eq, min, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { standings } from "./read-standings.js";
import { rotationAt } from "./rotation.js";
import type { fairnessInput, fairnessOutput } from "./schemas.js";
import { exposureSettingsOf } from "./settings.js";
import { MONTH_DAYS } from "./standing.js";
import { ALARM_PERCENT, summarise, TARGET_PERCENT } from "./summarise.js";

type Input = z.output<typeof fairnessInput>;

/** How turns on the main page were shared out over the last 30 days: all shops in the summary, and one by one by exposure. */
export async function exposureFairness(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof fairnessOutput>> {
  const settings = await ctx.settings();
  const { rotationInterval: interval, ...rules } = exposureSettingsOf(settings);
  const [totals, shops] = await Promise.all([
    readTotals(ctx, rules.guaranteedMinimum),
    readShops(ctx, rotationAt(ctx.clock(), settings).startsAt, input),
  ]);
  const { items: businesses, pagination } = paginate(shops, totals.shops, input);
  return {
    summary: summarise(totals),
    businesses,
    pagination,
    rotationSettings: { interval, ...rules },
  };
}

/** The shops' standings, each with the average of all. */
function compared(db: Db, now: Date) {
  const standing = standings(db, now);
  return db
    .select({
      id: standing.id,
      main: standing.main,
      pace: standing.pace,
      deviation: deviationOf(standing.pace).as("deviation"),
    })
    .from(standing)
    .as("compared");
}

/** In percent, to one decimal; while nobody has been shown, nobody deviates. */
const deviationOf = (pace: SQL | SQL.Aliased) =>
  sql<number>`round(coalesce((${pace} / nullif(avg(${pace}) over (), 0) - 1) * 100, 0)::numeric, 1)::float8`;

async function readTotals({ db, clock }: AdminContext, guaranteedMinimum: number) {
  const shop = compared(db, clock());
  const shopsWith = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const [totals] = await db
    .select({
      shops: sql<number>`count(*)::int`,
      average: sql<number>`coalesce(avg(${shop.main}), 0)::float8`,
      least: sql<number>`coalesce(min(${shop.main}), 0)`,
      most: sql<number>`coalesce(max(${shop.main}), 0)`,
      averagePace: sql<number>`coalesce(avg(${shop.pace}), 0)::float8`,
      leastPace: sql<number>`coalesce(min(${shop.pace}), 0)::float8`,
      mostPace: sql<number>`coalesce(max(${shop.pace}), 0)::float8`,
      belowMinimum: shopsWith(sql`${shop.pace} * ${MONTH_DAYS} < ${guaranteedMinimum}`),
      distribution: {
        farBelow: shopsWith(sql`${shop.deviation} < ${-ALARM_PERCENT}`),
        below: shopsWith(
          sql`${shop.deviation} >= ${-ALARM_PERCENT} and ${shop.deviation} < ${-TARGET_PERCENT}`,
        ),
        even: shopsWith(sql`abs(${shop.deviation}) <= ${TARGET_PERCENT}`),
        above: shopsWith(
          sql`${shop.deviation} > ${TARGET_PERCENT} and ${shop.deviation} <= ${ALARM_PERCENT}`,
        ),
        farAbove: shopsWith(sql`${shop.deviation} > ${ALARM_PERCENT}`),
      },
    })
    .from(shop);
  if (totals === undefined) throw new Error("an aggregate has one row");
  return totals;
}

async function readShops({ db, clock }: AdminContext, startsAt: Date, input: Input) {
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
      deviation: deviationOf(standing.pace),
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
    .orderBy(input.order === "least" ? asc(standing.pace) : desc(standing.pace), asc(standing.id))
    .limit(input.limit)
    .offset(offsetOf(input));
}
