import { MINUTE_MS } from "../kernel/days.js";

/** Contacts are called at 0, 5 and 10 minutes (rules §8.3). */
export const CALLS = 3;
const PAUSE_MS = 5 * MINUTE_MS;

/** When contacts are called again after so many calls, the last of them at an instant; null when that was all. */
export const afterCall = (calls: number, at: Date): Date | null =>
  calls < CALLS ? new Date(at.getTime() + PAUSE_MS) : null;
