import { z } from "zod";
import { listedBusiness } from "../businesses/schemas.js";
import { instant, uuid } from "../kernel/schemas.js";
import { settingsSchema } from "../kernel/settings.js";

export const featuredInput = z.object({ limit: z.int().min(1).max(100).default(6) });

export const featuredOutput = z.object({
  items: z.array(listedBusiness),
  /** Up to three themes of three shops, the same ones from midnight to midnight in Seoul. */
  picks: z.array(
    z.object({ theme: z.string(), title: z.string(), businesses: z.array(listedBusiness) }),
  ),
});

export const setFeaturedInput = z.object({
  /** In the order of the theme; none takes the theme away. */
  featuredBusinesses: z
    .array(uuid)
    .max(100)
    .refine((ids) => new Set(ids).size === ids.length, "names a shop twice"),
});

export const setFeaturedOutput = z.array(listedBusiness);

const { shape } = settingsSchema;

export const exposureSettings = z.object({
  /** Seconds. */
  rotationInterval: shape.exposure_rotation_seconds.unwrap(),
  guaranteedMinimum: shape.exposure_guaranteed_minimum.unwrap(),
  categoryRotation: z.boolean(),
  timeBasedOptimization: z.boolean(),
});

const percent = z.number().min(0);

export const fairnessInput = z.object({ limit: z.int().min(1).max(1_000).default(1_000) });

/** How fairly turns on the main page were shared over the last 30 days. */
export const fairnessOutput = z.object({
  summary: z.object({
    totalBusinesses: z.int(),
    averageExposure: z.number(),
    minExposure: z.int(),
    maxExposure: z.int(),
    /** 100 minus the largest deviation, 0 at least. */
    fairnessScore: z.number().min(0).max(100),
    /** By how much a shop's exposures a day differ from the average of all at most. */
    largestDeviation: percent,
    targetDeviation: percent,
    alarmDeviation: percent,
    isAlarm: z.boolean(),
    /** Shops on the way to miss the guaranteed minimum. */
    belowMinimum: z.int(),
  }),
  /** The least exposed first. */
  businesses: z.array(
    z.object({
      id: uuid,
      name: z.string(),
      exposureCount: z.int(),
      /** The shop's first turn in the rotation that runs now. */
      rotationSlot: z.int().nullable(),
      lastMainExposure: instant.nullable(),
      exposures: z.object({
        main: z.int(),
        pick: z.int(),
        category: z.int(),
        search: z.int(),
        click: z.int(),
      }),
    }),
  ),
  rotationSettings: exposureSettings
    .omit({ rotationInterval: true })
    .extend({ interval: exposureSettings.shape.rotationInterval }),
});
