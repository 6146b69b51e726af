import { timeZone } from "@buzz/ui";

const dayFormat = new Intl.DateTimeFormat("sv-SE", { timeZone });

/** Today's month in the district, `YYYY-MM`. */
export const thisMonth = () => dayFormat.format(new Date()).slice(0, 7);

/** The month `by` months later, or earlier when negative. */
export function shiftMonth(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

/** First and last day of a month, `YYYY-MM-DD`. */
export function daysOf(month: string): { first: string; last: string } {
  const end = new Date(`${shiftMonth(month, 1)}-01T00:00:00Z`);
  end.setUTCDate(0);
  return { first: `${month}-01`, last: end.toISOString().slice(0, 10) };
}

/** The instant at which a day (`YYYY-MM-DD`) or a month (`YYYY-MM`) begins in the district, for formatting. */
export const startOf = (day: string) =>
  new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00+09:00`);

/** The day (`YYYY-MM-DD`) an instant falls on in the district. */
export const dayOf = (at: Date) => dayFormat.format(at);

const localFormat = new Intl.DateTimeFormat("sv-SE", {
  timeZone,
  dateStyle: "short",
  timeStyle: "short",
});

/** An instant in the district's time, as fields for day and time hold it: `YYYY-MM-DDTHH:MM`. */
export const toLocal = (at: Date) => localFormat.format(at).replace(" ", "T");

/** The instant that such a field holds; an invalid one while it is empty. */
export const fromLocal = (text: string) => new Date(`${text.slice(0, 16)}:00+09:00`);
