import type { z } from "zod";
import { DAY_MS, dayOf, shiftDay, startOfDay } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import type { analyticsInput } from "./schemas.js";

const DAYS = { daily: 1, weekly: 7, monthly: 30 } as const;
const MOST_DAYS = 366;

/** From an instant on, until before another. */
export type Period = { from: string; to: string };

/** @throws VALIDATION_002 when the period is longer than 366 days. */
export function periodOf(
  { period, startDate, endDate }: z.output<typeof analyticsInput>,
  now: Date,
): Period {
  const last = endDate ?? dayOf(now);
  const from = startOfDay(startDate ?? shiftDay(last, 1 - DAYS[period]));
  const to = startOfDay(shiftDay(last, 1));
  if (to.getTime() - from.getTime() > MOST_DAYS * DAY_MS)
    throw new AppError("VALIDATION_002", [
      { field: "startDate", message: `at most ${MOST_DAYS} days` },
    ]);
  return { from: from.toISOString(), to: to.toISOString() };
}
