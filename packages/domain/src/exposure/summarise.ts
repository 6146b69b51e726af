import type { z } from "zod";
import type { fairnessOutput } from "./schemas.js";

/** How far a shop may be from the average, in percent: what Buzz aims at, and what is an alarm (rules §9). */
export const TARGET_PERCENT = 5;
export const ALARM_PERCENT = 10;

type Summary = z.output<typeof fairnessOutput>["summary"];

type Totals = {
  shops: number;
  /** Exposures in the last 30 days. */
  average: number;
  least: number;
  most: number;
  /** Exposures a day, by which old and new shops compare. */
  averagePace: number;
  leastPace: number;
  mostPace: number;
  belowMinimum: number;
  distribution: Summary["distribution"];
};

/** Percentages to one decimal. While nobody has been shown, nobody deviates. */
export function summarise(totals: Totals): Summary {
  const { averagePace, leastPace, mostPace } = totals;
  const furthest = Math.max(averagePace - leastPace, mostPace - averagePace);
  const largestDeviation = averagePace === 0 ? 0 : rounded((furthest / averagePace) * 100);
  return {
    totalBusinesses: totals.shops,
    averageExposure: rounded(totals.average),
    minExposure: totals.least,
    maxExposure: totals.most,
    fairnessScore: rounded(Math.max(0, 100 - largestDeviation)),
    largestDeviation,
    targetDeviation: TARGET_PERCENT,
    alarmDeviation: ALARM_PERCENT,
    isAlarm: largestDeviation > ALARM_PERCENT,
    belowMinimum: totals.belowMinimum,
    distribution: totals.distribution,
  };
}

const rounded = (value: number) => Math.round(value * 10) / 10;
