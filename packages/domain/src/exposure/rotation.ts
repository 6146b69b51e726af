import type { Db } from "@buzz/db";
import { businesses, exposureRotations } from "@buzz/db/schema";
import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import { showsIn, slotAt } from "../businesses/time-slots.js";
import type { Context } from "../kernel/context.js";
import { addDays, DAY_MS, startOfDay } from "../kernel/days.js";
import type { Settings } from "../kernel/settings-schema.js";
import { drawRotation } from "./draw-rotation.js";
import { onceForAll } from "./once.js";
import { readStandings } from "./read-standings.js";
import { MONTH_DAYS } from "./standing.js";

/** How many turns before it a new rotation looks back at. */
const LOOKS_BACK = 5;

type Rotation = {
  startsAt: Date;
  /** Seconds. */
  lasts: number;
};

const FIRST_MIDNIGHT = startOfDay("1970-01-01").getTime();

/** The rotation that runs now; rotations follow one another from a midnight in Seoul on. */
export function rotationAt(now: Date, { exposure_rotation_seconds: lasts }: Settings): Rotation {
  const over = Math.floor((now.getTime() - FIRST_MIDNIGHT) / 1_000 / lasts);
  return { startsAt: new Date(FIRST_MIDNIGHT + over * lasts * 1_000), lasts };
}

/**
 * The shops whose turn it is on the main page, `limit` of them: the page moves on by one turn at a time, so that all
 * turns of a rotation last equally long, whoever asks and whichever process answers.
 */
export async function onTurn(ctx: Context, limit: number): Promise<string[]> {
  const now = ctx.clock();
  const settings = await ctx.settings();
  const rotation = rotationAt(now, settings);
  const part = (now.getTime() - rotation.startsAt.getTime()) / 1_000 / rotation.lasts;
  const drawn = await onceForAll(ctx.db, "rotation", {
    read: (db) => readTurns(db, rotation, { part, limit }),
    draw: (tx) => draw(tx, now, rotation, settings),
  });
  return drawn ?? [];
}

/** Of shops that are still approved, each once, from the turn that has come on. Undefined when none is drawn. */
async function readTurns(
  db: Db,
  { startsAt }: Rotation,
  { part, limit }: { part: number; limit: number },
): Promise<string[] | undefined> {
  const ofRotation = eq(exposureRotations.startsAt, startsAt);
  const length = db
    .select({ turns: sql<number>`max(${exposureRotations.position}) + 1`.as("turns") })
    .from(exposureRotations)
    .where(ofRotation)
    .as("length");
  const wait = sql<number>`min(mod(${exposureRotations.position} - floor(${length.turns} * ${part}::float8)::int + ${length.turns}, ${length.turns}))`;
  const rows = await db
    .select({ id: exposureRotations.businessId })
    .from(exposureRotations)
    .crossJoin(length)
    .innerJoin(businesses, eq(businesses.id, exposureRotations.businessId))
    .where(and(ofRotation, eq(businesses.status, "approved")))
    .groupBy(exposureRotations.businessId)
    .orderBy(wait)
    .limit(limit);
  return rows.length === 0 ? undefined : rows.map(({ id }) => id);
}

async function draw(tx: Db, now: Date, { startsAt, lasts }: Rotation, settings: Settings) {
  const [shops, before] = [await readStandings(tx, now), await lastTurns(tx, startsAt)];
  const turns = drawRotation(
    shops,
    {
      lasts: (lasts * 1_000) / DAY_MS,
      guaranteedMinimum: settings.exposure_guaranteed_minimum,
      balancesCategories: settings.exposure_category_rotation,
      ...(settings.exposure_time_based
        ? {
            suits: ({ displayTimeSlots }, part) =>
              showsIn(
                displayTimeSlots,
                slotAt(new Date(startsAt.getTime() + part * lasts * 1_000)),
              ),
          }
        : {}),
    },
    before,
  );
  if (turns.length === 0) return;
  await tx
    .delete(exposureRotations)
    .where(
      or(
        lt(exposureRotations.startsAt, addDays(startsAt, -MONTH_DAYS)),
        eq(exposureRotations.startsAt, startsAt),
      ),
    );
  const rows = turns.map((businessId, position) => ({ startsAt, position, businessId }));
  await tx.insert(exposureRotations).values(rows);
}

async function lastTurns(tx: Db, startsAt: Date): Promise<string[]> {
  const rows = await tx
    .select({ id: exposureRotations.businessId })
    .from(exposureRotations)
    .where(lt(exposureRotations.startsAt, startsAt))
    .orderBy(desc(exposureRotations.startsAt), desc(exposureRotations.position))
    .limit(LOOKS_BACK);
  return rows.map(({ id }) => id).reverse();
}
