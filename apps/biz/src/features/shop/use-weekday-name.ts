import { useFormatter } from "use-intl";
import { type Weekday, weekdays } from "./hours-form";

const dayMilliseconds = 24 * 60 * 60 * 1000;
/** A Monday; the days after it name the rest of the week. */
const monday = new Date("2024-01-01T00:00:00+09:00").getTime();

/** Weekdays in the language that is read. */
export function useWeekdayName(): (day: Weekday, form: "long" | "short") => string {
  const format = useFormatter();
  return (day, form) =>
    format.dateTime(new Date(monday + weekdays.indexOf(day) * dayMilliseconds), { weekday: form });
}
