import type { SameKeys } from "@buzz/ui";
import type { statistics as ko } from "../ko/statistics";

export const statistics = {
  title: "Statistics",
  period: "Period",
  periods: { week: "7 days", month: "30 days", year: "1 year" },
  transactions: "See every transaction",
  none: {
    title: "Nothing happened in this period",
    text: "Once you take coupons and points, you see here when people come and who they are.",
    action: "Go and scan",
  },
  summary: {
    amount: "Carried by the programme",
    uses: "Uses",
    useCount: "{count, plural, one {# use} other {# uses}}",
    average: "Average",
    customers: "Customers",
    people: "{count, plural, one {# person} other {# people}}",
  },
  trend: {
    days: "Day by day",
    months: "Month by month",
    amount: "Amount",
  },
  rhythm: {
    busiestDay: "{day} is the busiest day",
    busiestHour: "The busiest hour begins at {hour, number}:00",
    name: "Uses",
    weekdays: "Day of the week",
    hours: "Hour of the day",
    hour: "{hour, number}:00",
    uses: "{count, plural, one {# use} other {# uses}}",
  },
  customers: {
    title: "Returning customers",
    returningShare: "{share} came back",
    returning: "Came before",
    new: "First time",
    people: "{count, plural, one {# person} other {# people}}",
  },
} satisfies SameKeys<typeof ko>;
