import { dayOf, monthOf, shiftDay, startOfDay, startOfMonth } from "../kernel/days.js";

export const timeframes = ["all", "month", "week"] as const;
export type Timeframe = (typeof timeframes)[number];

/** The Monday of a day's week. */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return shiftDay(day, -((weekday + 6) % 7));
}

/** The name of the period an instant lies in: `all`, a month `YYYY-MM`, a week by its Monday `YYYY-MM-DD`. */
export function periodOf(timeframe: Timeframe, at: Date): string {
  if (timeframe === "all") return "all";
  return timeframe === "month" ? monthOf(at) : mondayOf(dayOf(at));
}

/** When the period of an instant began. */
export function startOf(timeframe: Timeframe, at: Date): Date {
  if (timeframe === "all") return new Date(0);
  return timeframe === "month" ? startOfMonth(monthOf(at)) : startOfDay(mondayOf(dayOf(at)));
}
