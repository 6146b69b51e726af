import type { RouterInputs, RouterOutputs } from "@buzz/client";

export type Stats = RouterOutputs["businesses"]["stats"];
export type Period = NonNullable<RouterInputs["businesses"]["stats"]["period"]>;

export const periods = ["week", "month", "year"] as const satisfies readonly Period[];

export const isPeriod = (value: unknown): value is Period =>
  periods.some((period) => period === value);

type Daily = Stats["daily"];

/** Days added up to the months that they lie in; `date` is the first of them that counts. */
export function byMonth(daily: Daily): Daily {
  const months = new Map<string, Daily[number]>();
  for (const { date, count, amount } of daily) {
    const month = date.slice(0, 7);
    const sum = months.get(month) ?? { date, count: 0, amount: 0 };
    months.set(month, { ...sum, count: sum.count + count, amount: sum.amount + amount });
  }
  return [...months.values()];
}

/** What a period comes to. `amount` in won, owed by the programme. */
export const totalOf = (daily: Daily) =>
  daily.reduce((sum, day) => ({ count: sum.count + day.count, amount: sum.amount + day.amount }), {
    count: 0,
    amount: 0,
  });
