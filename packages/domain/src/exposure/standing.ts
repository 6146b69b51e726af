import type { TimeSlot } from "../businesses/time-slots.js";

/** Fairness looks back over as many days as a guaranteed month and the start of a new shop have. */
export const MONTH_DAYS = 30;

/** What a shop has had so far: turns on the main page, or days as a pick. */
export type Standing = {
  id: string;
  category: string;
  displayTimeSlots: TimeSlot[];
  /** How long the shop has been there, in days of those looked back over; at least 1. */
  days: number;
  /** How often it was shown in that time. */
  shown: number;
  lastShownAt: Date | null;
};

/** Shops there for less time than this are new. */
export const isNew = ({ days }: Standing): boolean => days < MONTH_DAYS;

/** How often a day: shops that have been there for different times compare by this. */
export const paceOf = ({ shown, days }: Pick<Standing, "shown" | "days">): number => shown / days;

/** Those shown least first; of shops shown alike, the one for whom it is longest ago. */
export const byExposure = (one: Standing, other: Standing): number =>
  paceOf(one) - paceOf(other) ||
  (one.lastShownAt?.getTime() ?? 0) - (other.lastShownAt?.getTime() ?? 0) ||
  (one.id < other.id ? -1 : 1);
