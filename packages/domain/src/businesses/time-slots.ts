import { businesses, timeSlot } from "@buzz/db/schema";
import { arrayContains, or, type SQL, sql } from "drizzle-orm";

export type TimeSlot = (typeof timeSlot.enumValues)[number];

/** Hours in Seoul; the night goes on until two the next day. */
const HOURS = {
  morning: [6, 11],
  lunch: [11, 14],
  dinner: [17, 21],
  night: [21, 26],
} as const satisfies Record<TimeSlot, readonly [number, number]>;

const HOUR_MS = 3_600_000;

/** The slot that an instant lies in; undefined between them. */
export function slotAt(at: Date): TimeSlot | undefined {
  const hour = (at.getTime() / HOUR_MS + 9) % 24;
  return timeSlot.enumValues.find((slot) => {
    const [from, until] = HOURS[slot];
    return (hour >= from && hour < until) || hour + 24 < until;
  });
}

/** Whether a shop with these slots shows in a slot; none stored means all, and outside every slot all are needed. */
export const showsIn = (slots: readonly TimeSlot[], slot: TimeSlot | undefined): boolean =>
  slots.length === 0 || neededFor(slot).every((needed) => slots.includes(needed));

/** `showsIn` as a condition on shops. */
export const showingIn = (slot: TimeSlot | undefined): SQL | undefined =>
  or(
    sql`cardinality(${businesses.displayTimeSlots}) = 0`,
    arrayContains(businesses.displayTimeSlots, neededFor(slot)),
  );

const neededFor = (slot: TimeSlot | undefined): TimeSlot[] =>
  slot === undefined ? [...timeSlot.enumValues] : [slot];
