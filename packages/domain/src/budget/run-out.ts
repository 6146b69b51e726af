import { shiftDay } from "../kernel/days.js";

type Situation = {
  /** Today, `YYYY-MM-DD`. */
  today: string;
  /** The last day of the month. */
  last: string;
  /** Won that each day up to today took, oldest first. */
  days: readonly number[];
  /** Won that are left. */
  remaining: number;
};

/** How many days a pace looks back; a week has every weekday once. */
const WEEK = 7;

/**
 * The average of the last seven days of the month, in won a day, and the day on which what is left is gone at that
 * pace; null when it lasts to the end of the month.
 */
export function runOut({ today, last, days, remaining }: Situation): {
  dailyPace: number;
  runsOutOn: string | null;
} {
  const recent = days.slice(-WEEK);
  const sum = recent.reduce((total, day) => total + day, 0);
  const dailyPace = recent.length === 0 ? 0 : Math.max(0, Math.round(sum / recent.length));
  if (remaining <= 0) return { dailyPace, runsOutOn: today };
  if (dailyPace === 0) return { dailyPace, runsOutOn: null };
  const day = shiftDay(today, Math.ceil(remaining / dailyPace));
  return { dailyPace, runsOutOn: day <= last ? day : null };
}
