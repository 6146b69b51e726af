import { LineChart } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { ChartCard } from "../charts/chart-card";
import { useFigures } from "../charts/use-figures";
import type { Timeframe } from "./search";
import { useAnalytics } from "./use-analytics";

export function PointsChart({ timeframe }: { timeframe: Timeframe }) {
  const t = useTranslations("dashboard.charts");
  const { points, short, date } = useFigures();
  const query = useAnalytics("mileage", timeframe);
  const rows = query.data?.chartData ?? [];
  return (
    <ChartCard query={query}>
      <LineChart
        title={t("points")}
        labels={rows.map((row) => date(row.date))}
        series={[
          { name: t("earned"), tone: "brand", values: rows.map((row) => row.earned) },
          { name: t("used"), tone: "good", values: rows.map((row) => row.used) },
        ]}
        format={points}
        formatTick={short}
      />
    </ChartCard>
  );
}
