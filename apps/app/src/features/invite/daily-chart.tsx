import type { RouterOutputs } from "@buzz/client";
import { useFormatter, useTranslations } from "use-intl";

/** Visits behind sign-ups, a bar a day, oldest first; screen readers get the days that had any in words. */
export function DailyChart({
  days,
}: {
  days: RouterOutputs["referral"]["stats"]["recentActivity"];
}) {
  const t = useTranslations("invite");
  const format = useFormatter();
  const bars = [...days].reverse();
  const most = Math.max(1, ...bars.map(({ visits, conversions }) => Math.max(visits, conversions)));
  const dateOf = (date: string) => format.dateTime(new Date(`${date}T12:00:00+09:00`), "day");
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="text-caption font-semibold text-ink-soft">{t("daily")}</figcaption>
      <div aria-hidden className="flex h-24 items-end gap-[3px]">
        {bars.map(({ date, visits, conversions }) => (
          <span key={date} className="relative flex h-full flex-1 items-end">
            <span
              className="w-full rounded-t-sm bg-brand/30"
              style={{ height: `${Math.max(3, (visits / most) * 100)}%` }}
            />
            <span
              className="absolute inset-x-0 bottom-0 rounded-t-sm bg-brand-fill"
              style={{ height: `${(conversions / most) * 100}%` }}
            />
          </span>
        ))}
      </div>
      <div
        aria-hidden
        className="flex justify-between text-[0.75rem] leading-4 text-ink-faint tabular-nums"
      >
        <span>{dateOf(first.date)}</span>
        <span>{dateOf(last.date)}</span>
      </div>
      <ul className="sr-only">
        {bars
          .filter(({ visits, conversions }) => visits + conversions > 0)
          .map(({ date, visits, conversions }) => (
            <li key={date}>{t("dailyRow", { date: dateOf(date), visits, conversions })}</li>
          ))}
      </ul>
    </figure>
  );
}
