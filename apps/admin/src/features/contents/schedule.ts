import { fromLocal, toLocal } from "../../lib/calendar";

/** When something is to show, as it is typed: times are the district's. */
export interface Schedule {
  start: "now" | "at" | "draft";
  startAt: string;
  /** Empty: without an end. */
  endAt: string;
}

export const newSchedule: Schedule = { start: "now", startAt: "", endAt: "" };

interface Period {
  publishedAt: Date | null;
  expiresAt?: Date | null;
}

export const scheduleOf = ({ publishedAt, expiresAt }: Period): Schedule => ({
  start: publishedAt ? "at" : "draft",
  startAt: publishedAt ? toLocal(publishedAt) : "",
  endAt: expiresAt ? toLocal(expiresAt) : "",
});

/** What is sent for it; a field that was not touched keeps its seconds. */
export function periodOf({ start, startAt, endAt }: Schedule, before?: Period) {
  const kept = (text: string, was: Date | null | undefined) =>
    was && toLocal(was) === text ? was : fromLocal(text);
  return {
    publishedAt:
      start === "draft" ? null : start === "at" ? kept(startAt, before?.publishedAt) : new Date(),
    expiresAt: endAt === "" ? null : kept(endAt, before?.expiresAt),
  };
}
