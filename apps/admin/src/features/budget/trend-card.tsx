import type { budgetCategory } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { LineChart, SegmentedControl } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { z } from "zod";
import { startOf } from "../../lib/calendar";
import { ChartCard } from "../charts/chart-card";
import { useFigures } from "../charts/use-figures";
import { categories } from "./categories";

type Part = z.output<typeof budgetCategory> | "total";

/** How the month's use adds up day by day against its budget, and how long the rest lasts at the pace of the week. */
export function TrendCard({ month }: { month: string }) {
  const t = useTranslations("budget");
  const format = useFormatter();
  const { won, short, date } = useFigures();
  const [part, setPart] = useState<Part>("total");
  const query = trpc.budget.trend.useQuery(
    { period: month, category: part === "total" ? undefined : part },
    { placeholderData: keepPreviousData },
  );
  const { days = [], outlook, budget = 0 } = query.data ?? {};

  return (
    <ChartCard query={query} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-soft">
          {outlook &&
            [
              t("trend.pace", { amount: won(outlook.dailyPace) }),
              outlook.runsOutOn
                ? t("trend.runsOut", { day: format.dateTime(startOf(outlook.runsOutOn), "day") })
                : t("trend.lasts"),
            ].join(" ")}
        </p>
        <SegmentedControl
          label={t("movements.category")}
          value={part}
          onChange={setPart}
          options={[
            { value: "total", label: t("trend.all") },
            ...categories.map(({ id }) => ({ value: id, label: t(`categories.${id}`) })),
          ]}
        />
      </div>
      <LineChart
        title={t("trend.title")}
        labels={days.map((day) => date(day.date))}
        series={[
          { name: t("trend.usedInAll"), tone: "brand", values: days.map((day) => day.usedInAll) },
        ]}
        levels={
          (days.at(-1)?.usedInAll ?? 0) > budget / 4 ? [{ name: t("total"), value: budget }] : []
        }
        format={won}
        formatTick={short}
      />
    </ChartCard>
  );
}
