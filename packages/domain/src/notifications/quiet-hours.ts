import { DAY_MS, dayOf, startOfDay } from "../kernel/days.js";

const MINUTE_MS = 60_000;

export type QuietHours = { enabled: boolean; start: string; end: string };

/** When advertising by message is not allowed at night without a consent of its own (Network Act, article 50). */
export const nightHours: QuietHours = { enabled: true, start: "21:00", end: "08:00" };

/** The first moment from `at` on that is not quiet; hours are `HH:MM` in Seoul and may cross midnight. */
export function afterQuietHours(at: Date, { enabled, start, end }: QuietHours): Date {
  if (!enabled || start === end) return at;
  const midnight = startOfDay(dayOf(at)).getTime();
  const [from, until] = [minutesOf(start) * MINUTE_MS, minutesOf(end) * MINUTE_MS];
  const since = at.getTime() - midnight;
  if (from < until) return since >= from && since < until ? new Date(midnight + until) : at;
  if (since < until) return new Date(midnight + until);
  return since >= from ? new Date(midnight + DAY_MS + until) : at;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
