import type { RouterOutputs } from "@buzz/client";
import { timeZone } from "@buzz/ui";

type BusinessHours = RouterOutputs["businesses"]["get"]["businessHours"];

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** Minutes since midnight; `to` lies beyond 24:00 when a shop closes after midnight. */
interface Span {
  from: number;
  to: number;
}

export interface DayHours {
  weekday: Weekday;
  /** Empty on a day off. */
  spans: Span[];
}

export type OpenState =
  | { state: "open"; until: string }
  | { state: "closed"; opensAt: string | null }
  | { state: "dayOff" };

const dayMinutes = 24 * 60;

/** Monday to Sunday; empty when the shop publishes no hours. A day it leaves out is a day off. */
export function weekOf(hours: BusinessHours): DayHours[] {
  if (weekdays.every((weekday) => hours[weekday] === undefined)) return [];
  return weekdays.map((weekday) => ({ weekday, spans: spansOf(hours[weekday]) }));
}

/** Whether a shop is open at an instant, by the clock of Seoul; undefined when it publishes no hours. */
export function openState(hours: BusinessHours, now: Date): OpenState | undefined {
  const week = weekOf(hours);
  const { weekday, minutes } = seoulClock(now);
  const dayIndex = weekdays.indexOf(weekday);
  const [today, yesterday] = [week.at(dayIndex)?.spans, week.at(dayIndex - 1)?.spans];
  if (!today || !yesterday) return undefined;
  const running =
    today.find(({ from, to }) => from <= minutes && minutes < to) ??
    yesterday.find(({ to }) => minutes + dayMinutes < to);
  if (running) return { state: "open", until: clockText(running.to) };
  if (today.length === 0) return { state: "dayOff" };
  const later = today.find(({ from }) => from > minutes);
  return { state: "closed", opensAt: later ? clockText(later.from) : null };
}

export const seoulWeekday = (now: Date): Weekday => seoulClock(now).weekday;

export const spanText = ({ from, to }: Span): string => `${clockText(from)} – ${clockText(to)}`;

function spansOf(day: BusinessHours[Weekday]): Span[] {
  if (day === undefined) return [];
  if (typeof day === "string") {
    const [open, close] = day.split(/[-–~]/);
    const span = spanOf(open, close);
    return span ? [span] : [];
  }
  const span = day.closed ? undefined : spanOf(day.open, day.close);
  if (!span) return [];
  const pause = spanOf(day.breakStart, day.breakEnd);
  if (!pause || pause.from <= span.from || pause.to >= span.to) return [span];
  return [
    { from: span.from, to: pause.from },
    { from: pause.to, to: span.to },
  ];
}

function spanOf(open: string | undefined, close: string | undefined): Span | undefined {
  const from = minutesOf(open);
  const to = minutesOf(close);
  if (from === undefined || to === undefined) return undefined;
  return { from, to: to > from ? to : to + dayMinutes };
}

function minutesOf(clock: string | undefined): number | undefined {
  const [, hours, minutes] = /^\s*(\d{1,2}):(\d{2})\s*$/.exec(clock ?? "") ?? [];
  return hours === undefined || minutes === undefined
    ? undefined
    : Number(hours) * 60 + Number(minutes);
}

const clockText = (minutes: number): string =>
  `${String(Math.floor((minutes % dayMinutes) / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

function seoulClock(now: Date): { weekday: Weekday; minutes: number } {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "short",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? "";
  const weekday = weekdays.find((day) => day === part("weekday").toLowerCase()) ?? "mon";
  return { weekday, minutes: Number(part("hour")) * 60 + Number(part("minute")) };
}
