import type { Shop } from "./shop";

type Hours = Shop["businessHours"];
type DayHours = NonNullable<Hours["mon"]>;

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** A day as it is filled in; times as `HH:MM`. What is switched off keeps its times while the form is open. */
export interface DayForm {
  open: boolean;
  from: string;
  to: string;
  pauses: boolean;
  pauseFrom: string;
  pauseTo: string;
}

export type HoursForm = Record<Weekday, DayForm>;

const usual: DayForm = {
  open: false,
  from: "10:00",
  to: "21:00",
  pauses: false,
  pauseFrom: "15:00",
  pauseTo: "17:00",
};

/** Midnight ends a day: fields for times know it as the beginning of the next one. */
const shown = (time: string) => (time === "24:00" ? "00:00" : time);

function readDay(day: DayHours | undefined): DayForm {
  if (day === undefined) return usual;
  if (typeof day === "string") {
    const [from = usual.from, to = usual.to] = day.split("-");
    return { ...usual, open: true, from, to: shown(to) };
  }
  return {
    open: !day.closed,
    from: day.open,
    to: shown(day.close),
    pauses: day.breakStart !== undefined,
    pauseFrom: day.breakStart ?? usual.pauseFrom,
    pauseTo: shown(day.breakEnd ?? usual.pauseTo),
  };
}

function writeDay({ open, from, to, pauses, pauseFrom, pauseTo }: DayForm): DayHours | undefined {
  if (!open) return undefined;
  return pauses
    ? { open: from, close: to, breakStart: pauseFrom, breakEnd: pauseTo }
    : `${from}-${to}`;
}

const eachDay = <T>(ofDay: (day: Weekday) => T): Record<Weekday, T> => ({
  mon: ofDay("mon"),
  tue: ofDay("tue"),
  wed: ofDay("wed"),
  thu: ofDay("thu"),
  fri: ofDay("fri"),
  sat: ofDay("sat"),
  sun: ofDay("sun"),
});

export const readHours = (hours: Hours): HoursForm => eachDay((day) => readDay(hours[day]));

/** As the API takes them: a closed day is absent. */
export const writeHours = (form: HoursForm): Hours => eachDay((day) => writeDay(form[day]));

/** Every open day as this one is; days off stay off. */
export const likeDay = (form: HoursForm, model: Weekday): HoursForm =>
  eachDay((day) => (form[day].open ? { ...form[model] } : form[day]));
