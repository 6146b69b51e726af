import { Card } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import type { Settlement } from "./settlement";

export function SettlementTimeline({ timeline }: Pick<Settlement, "timeline">) {
  const t = useTranslations("settlements");
  const format = useFormatter();
  return (
    <Card className="flex flex-col gap-4 p-6">
      <h2 className="text-caption font-bold">{t("timeline")}</h2>
      <ol className="flex flex-col">
        {timeline.map(({ status, at, note }, index) => (
          <li
            key={`${status}-${at.toISOString()}`}
            className="relative border-l-2 border-line pb-5 pl-5 last:border-transparent last:pb-0"
          >
            <span
              aria-hidden
              className={`absolute top-1.5 -left-[0.4375rem] size-3 rounded-full ring-4 ring-surface ${index === timeline.length - 1 ? "bg-brand" : "bg-line-strong"}`}
            />
            <p className="font-semibold">{t(`events.${status}`)}</p>
            <p className="text-caption text-ink-faint tabular-nums">
              {format.dateTime(at, "dateTime")}
            </p>
            {note && <p className="mt-1 text-caption text-ink-soft">{note}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
