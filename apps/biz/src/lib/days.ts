import { timeZone } from "@buzz/ui";

const dayMilliseconds = 24 * 60 * 60 * 1000;
const isoDay = new Intl.DateTimeFormat("en-CA", {
  timeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The district's day of an instant, `YYYY-MM-DD`. */
export const dayOf = (at: Date): string => isoDay.format(at);

export const today = (): string => dayOf(new Date());

/** The instant at which a day `YYYY-MM-DD` begins in the district (UTC+9 all year). */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+09:00`);

export const shiftDay = (day: string, days: number): string =>
  dayOf(new Date(startOfDay(day).getTime() + days * dayMilliseconds));
