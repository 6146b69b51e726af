import type { z } from "zod";
import { dayOf, monthOf, shiftDay, shiftMonth, startOfDay, startOfMonth } from "../kernel/days.js";
import type { timeframe } from "./schemas.js";

export type Timeframe = z.output<typeof timeframe>;

/** A period up to now, and the days, or for a year the months, that a chart of it shows. */
export type Period = { from: Date; unit: "day" | "month"; dates: string[] };

/** The last 7 or 30 days with today, or the last 12 months with this one; all of Seoul. */
export function periodOf(timeframe: Timeframe, now: Date): Period {
  if (timeframe === "year") {
    const dates = Array.from({ length: 12 }, (_, index) => shiftMonth(monthOf(now), index - 11));
    return { from: startOfMonth(shiftMonth(monthOf(now), -11)), unit: "month", dates };
  }
  const length = timeframe === "week" ? 7 : 30;
  const first = shiftDay(dayOf(now), 1 - length);
  const dates = Array.from({ length }, (_, index) => shiftDay(first, index));
  return { from: startOfDay(first), unit: "day", dates };
}
