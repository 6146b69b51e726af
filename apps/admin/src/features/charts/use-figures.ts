import { useMoney } from "@buzz/ui";
import { useFormatter } from "use-intl";
import { startOf } from "../../lib/calendar";

/** How charts and tiles write what the server counts. */
export function useFigures() {
  const format = useFormatter();
  const { won, points } = useMoney();
  return {
    won,
    points,
    count: (value: number) => format.number(value, "integer"),
    /** Percent as the server gives them: 12.5 is 12.5 %. */
    percent: (value: number) => format.number(value / 100, "percent"),
    /** Short, for the axis of a chart. */
    short: (value: number) =>
      format.number(value, { notation: "compact", maximumFractionDigits: 1 }),
    /** A day (`YYYY-MM-DD`) or a month (`YYYY-MM`), short. */
    date: (date: string) =>
      format.dateTime(
        startOf(date),
        date.length === 7 ? { month: "short" } : { month: "numeric", day: "numeric" },
      ),
  };
}
