import { z } from "zod";
import { listedBusiness } from "../businesses/schemas.js";
import { pageInput, paginationOutput } from "../kernel/paging.js";
import { instant, uuid } from "../kernel/schemas.js";
import { settingsSchema } from "../kernel/settings-schema.js";

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

export const fairnessInput = z.object({
  page: pageInput.shape.page,
  limit: z.int().min(1).max(1_000).default(1_000),
  /** Which shops come first: those exposed least, or most. */
  order: z.enum(["least", "most"]).default("least"),
});

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
    /** How many shops are how far from the average: within the target, within the alarm, or beyond it. */
    distribution: z.object({
      farBelow: z.int(),
      below: z.int(),
      even: z.int(),
      above: z.int(),
      farAbove: z.int(),
    }),
  }),
  businesses: z.array(
    z.object({
      id: uuid,
      name: z.string(),
      exposureCount: z.int(),
      /** By how many percent its exposures a day are above the average of all, below zero where under it. */
      deviation: z.number(),
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
  pagination: paginationOutput,
  rotationSettings: exposureSettings
    .omit({ rotationInterval: true })
    .extend({ interval: exposureSettings.shape.rotationInterval }),
});
