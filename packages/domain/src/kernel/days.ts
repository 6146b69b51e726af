export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/** Days and months of Buzz are those of Asia/Seoul, which is UTC+9 all year. */
const OFFSET_MS = 9 * HOUR_MS;

/** `YYYY-MM-DD` in Asia/Seoul. */
export const dayOf = (at: Date): string =>
  new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);

/** `YYYY-MM-DD HH:MM` in Asia/Seoul. */
export const timeOf = (at: Date): string =>
  new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 16).replace("T", " ");

/** `YYYY-MM` in Asia/Seoul. */
export const monthOf = (at: Date): string => dayOf(at).slice(0, 7);

/** The instant at which a day `YYYY-MM-DD` begins in Asia/Seoul. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+09:00`);

export const startOfMonth = (month: string): Date => startOfDay(`${month}-01`);

export const addDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);

/** The day `days` after (or before) a day. */
export const shiftDay = (day: string, days: number): string =>
  dayOf(addDays(startOfDay(day), days));

/** The month `months` after (or before) a month. */
export function shiftMonth(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7);
}

/** Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The day that is `days` business days (Monday to Friday) after a day. */
export function addBusinessDays(day: string, days: number): string {
  let current = day;
  for (let left = days; left > 0; ) {
    current = shiftDay(current, 1);
    if (!isWeekend(current)) left -= 1;
  }
  return current;
}
