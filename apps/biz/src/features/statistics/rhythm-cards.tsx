import { BarChart, Card } from "@buzz/ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useWeekdayName } from "../shop/use-weekday-name";
import type { Stats } from "./periods";

/** When people come: on which day of the week, at which hour; the busiest one in words. */
export function RhythmCards({ stats: { weekly, hourly } }: { stats: Stats }) {
  const t = useTranslations("statistics.rhythm");
  const nameOf = useWeekdayName();
  const day = busiest(weekly);
  const hour = busiest(hourly);
  return (
    <>
      <Rhythm
        headline={day && t("busiestDay", { day: nameOf(day.weekday, "long") })}
        title={t("weekdays")}
        labels={weekly.map(({ weekday }) => nameOf(weekday, "short"))}
        counts={weekly.map(({ count }) => count)}
      />
      <Rhythm
        headline={hour && t("busiestHour", { hour: hour.hour })}
        title={t("hours")}
        labels={hourly.map((each) => t("hour", { hour: each.hour }))}
        counts={hourly.map(({ count }) => count)}
      />
    </>
  );
}

/** The one with most uses; null when several share the lead, for then none of them is the busiest. */
function busiest<Row extends { count: number }>(rows: readonly Row[]): Row | null {
  const most = Math.max(...rows.map(({ count }) => count));
  const leaders = rows.filter(({ count }) => count === most);
  return leaders.length === 1 ? (leaders[0] ?? null) : null;
}

interface RhythmProps {
  headline: ReactNode;
  title: string;
  labels: readonly string[];
  counts: readonly number[];
}

function Rhythm({ headline, title, labels, counts }: RhythmProps) {
  const t = useTranslations("statistics.rhythm");
  return (
    <Card className="flex flex-col gap-3">
      {headline && <h2 className="text-title font-bold">{headline}</h2>}
      <BarChart
        title={title}
        labels={labels}
        series={[{ name: t("name"), tone: "brand", values: counts }]}
        format={(count) => t("uses", { count })}
        formatTick={String}
        height={170}
      />
    </Card>
  );
}
