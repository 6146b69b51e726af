import type { Formats } from "use-intl";
import type { Locale } from "./locale";

/** Named formats for `format.dateTime(value, name)`, `format.number(value, name)` and ICU messages. */
export const formats = {
  dateTime: {
    date: { year: "numeric", month: "long", day: "numeric" },
    day: { month: "long", day: "numeric", weekday: "short" },
    month: { year: "numeric", month: "long" },
    time: { hour: "numeric", minute: "2-digit" },
    dateTime: {
      year: "numeric",
      month: "short",
      day: "numeric",
      hour: "numeric",
      minute: "2-digit",
    },
  },
  number: {
    integer: { maximumFractionDigits: 0 },
    percent: { style: "percent", maximumFractionDigits: 1 },
    oneDecimal: { maximumFractionDigits: 1 },
  },
} satisfies Formats;

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Formats: typeof formats;
  }
}
