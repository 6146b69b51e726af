import { Card } from "@buzz/ui";
import { clsx } from "clsx";
import { useFormatter, useTranslations } from "use-intl";
import type { Settlement } from "./settlement";

/** What happened to a request, oldest first; the last step is where it stands. */
export function TimeLine({ events }: { events: Settlement["timeline"] }) {
  const t = useTranslations("settlement.status");
  const format = useFormatter();
  return (
    <Card>
      <ol>
        {events.map(({ status, at, note }, index) => {
          const last = index === events.length - 1;
          return (
            <li key={at.getTime()} className={clsx("relative pl-7", !last && "pb-5")}>
              {!last && (
                <span
                  aria-hidden
                  className="absolute top-4 bottom-0 left-[0.4375rem] w-0.5 bg-line"
                />
              )}
              <span
                aria-hidden
                className={clsx(
                  "absolute top-1.5 left-0 size-4 rounded-full border-3 border-surface ring-2",
                  last ? "bg-brand ring-brand" : "bg-line-strong ring-line",
                )}
              />
              <p className="font-semibold">{t(status)}</p>
              <p className="text-caption text-ink-faint">{format.dateTime(at, "dateTime")}</p>
              {note && <p className="mt-1 text-ink-soft whitespace-pre-line">{note}</p>}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
