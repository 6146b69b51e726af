import type { RouterOutputs } from "@buzz/client";
import { Card, timeZone } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { NoticeRow } from "./notice-row";

type Notice = RouterOutputs["notifications"]["list"]["items"][number];

/** Notifications under the day on which they came, by the district's clock. */
export function NoticeDays({ notices }: { notices: readonly Notice[] }) {
  const t = useTranslations("notices");
  const format = useFormatter();
  const days = new Map<string, Notice[]>();
  for (const notice of notices) {
    const day = dayOf(notice.createdAt);
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  const now = Date.now();
  const names = new Map([
    [dayOf(new Date(now - 86_400_000)), t("yesterday")],
    [dayOf(new Date(now)), t("today")],
  ]);
  return [...days].map(([day, ofDay]) => {
    const [first] = ofDay;
    const name = names.get(day) ?? (first && format.dateTime(first.createdAt, "day"));
    return (
      <section key={day} aria-label={name} className="flex flex-col gap-2">
        <h2 className="px-1 text-caption font-bold text-ink-soft">{name}</h2>
        <Card flush>
          <ul className="divide-y divide-line/60">
            {ofDay.map((notice) => (
              <li key={notice.id}>
                <NoticeRow notice={notice} />
              </li>
            ))}
          </ul>
        </Card>
      </section>
    );
  });
}

const dayOf = (at: Date) => at.toLocaleDateString("en-CA", { timeZone });
