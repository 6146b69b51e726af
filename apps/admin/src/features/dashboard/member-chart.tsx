import { BarChart } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { ChartCard } from "../charts/chart-card";
import { useFigures } from "../charts/use-figures";
import type { Timeframe } from "./search";
import { useAnalytics } from "./use-analytics";

export function MemberChart({ timeframe }: { timeframe: Timeframe }) {
  const t = useTranslations("dashboard.charts");
  const { count, short, date } = useFigures();
  const query = useAnalytics("users", timeframe);
  const rows = query.data?.chartData ?? [];
  return (
    <ChartCard query={query}>
      <BarChart
        title={t("members")}
        labels={rows.map((row) => date(row.date))}
        series={[{ name: t("newMembers"), tone: "brand", values: rows.map((row) => row.newUsers) }]}
        format={count}
        formatTick={short}
      />
    </ChartCard>
  );
}
