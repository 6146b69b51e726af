import { trpc } from "@buzz/client";
import { BarChart, Card, DataTable, Loading, MoneyText, Skeleton, StatusBadge } from "@buzz/ui";
import { Lightbulb } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { startOf } from "../../lib/calendar";
import { useFigures } from "../charts/use-figures";
import { ProblemState } from "../problem/problem-state";
import { categories } from "./categories";

const tones = { low: "good", medium: "info", high: "warn", critical: "bad" } as const;
const colours = {
  referral: "brand",
  coupon: "good",
  event: "warn",
  settlement: "neutral",
} as const;
/** How far ahead one can sensibly look. */
const months = 6;

/** What the next months would spend if all goes on as it did. */
export function Forecast() {
  const t = useTranslations("budget");
  const format = useFormatter();
  const { won, short, percent, date } = useFigures();
  const { data, error, refetch, isRefetching } = trpc.budget.forecast.useQuery({ months });
  if (error && !data)
    return <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />;
  if (!data)
    return (
      <Loading className="flex flex-col gap-4">
        <Skeleton className="h-72 rounded-card" />
        <Skeleton className="h-64 rounded-card" />
      </Loading>
    );
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft">{t("forecast.basis", { count: data.metadata.basedOnMonths })}</p>
      {data.analysis.recommendations.length > 0 && (
        <ul aria-label={t("forecast.advice")} className="flex flex-col gap-2">
          {data.analysis.recommendations.map((advice) => (
            <li
              key={advice}
              className="flex items-start gap-3 rounded-control bg-info-soft px-4 py-2.5 text-info-ink"
            >
              <Lightbulb aria-hidden className="mt-0.5 size-4.5 shrink-0" />
              {advice}
            </li>
          ))}
        </ul>
      )}
      <Card>
        <BarChart
          title={t("forecast.title")}
          labels={data.forecast.map(({ month }) => date(month))}
          series={categories.map(({ id }) => ({
            name: t(`categories.${id}`),
            tone: colours[id],
            values: data.forecast.map(({ projected }) => projected[id]),
          }))}
          format={won}
          formatTick={short}
        />
      </Card>
      <DataTable
        caption={t("forecast.title")}
        rows={data.forecast}
        rowKey={({ month }) => month}
        columns={[
          {
            id: "month",
            header: t("forecast.month"),
            className: "whitespace-nowrap font-medium",
            cell: ({ month }) => format.dateTime(startOf(month), "month"),
          },
          {
            id: "projected",
            header: t("forecast.projected"),
            align: "end",
            cell: ({ projected }) => <MoneyText amount={projected.total} className="font-bold" />,
          },
          {
            id: "budget",
            header: t("total"),
            align: "end",
            secondary: true,
            cell: ({ budgetComparison }) => <MoneyText amount={budgetComparison.totalBudget} />,
          },
          {
            id: "rate",
            header: t("forecast.rate"),
            align: "end",
            cell: ({ budgetComparison }) => percent(budgetComparison.utilizationRate),
          },
          {
            id: "risk",
            header: t("forecast.risk"),
            align: "end",
            cell: ({ budgetComparison: { riskLevel } }) => (
              <StatusBadge tone={tones[riskLevel]}>{t(`forecast.risks.${riskLevel}`)}</StatusBadge>
            ),
          },
        ]}
      />
    </div>
  );
}
