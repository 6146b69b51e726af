import type { RouterOutputs } from "@buzz/client";
import { Card, Section } from "@buzz/ui";
import { clsx } from "clsx";
import { useTranslations } from "use-intl";
import { seoulWeekday, spanText, weekOf } from "./opening-hours";

/** The week's hours with today in bold. Nothing when the shop publishes none. */
export function HoursTable({
  hours,
}: {
  hours: RouterOutputs["businesses"]["get"]["businessHours"];
}) {
  const t = useTranslations("shops");
  const week = weekOf(hours);
  const today = seoulWeekday(new Date());
  if (week.length === 0) return null;
  return (
    <Section title={t("hours")}>
      <Card>
        <dl className="flex flex-col gap-2.5">
          {week.map(({ weekday, spans }) => (
            <div
              key={weekday}
              aria-current={weekday === today ? "date" : undefined}
              className={clsx(
                "flex justify-between gap-4",
                weekday === today ? "font-bold" : "text-ink-soft",
              )}
            >
              <dt>
                {t(`days.${weekday}`)}
                {weekday === today && (
                  <span className="ml-1.5 text-caption text-brand-ink">{t("today")}</span>
                )}
              </dt>
              <dd className="text-right tabular-nums">
                {spans.length === 0
                  ? t("dayOff")
                  : spans.map((span) => (
                      <span key={span.from} className="block">
                        {spanText(span)}
                      </span>
                    ))}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </Section>
  );
}
