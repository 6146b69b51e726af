import { Card, LineChart, useMoney } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { startOfDay } from "../../lib/days";
import { byMonth, type Period, type Stats } from "./periods";

/** What each day, or each month of a year, brought. */
export function TrendCard({ stats, period }: { stats: Stats; period: Period }) {
  const t = useTranslations("statistics.trend");
  const format = useFormatter();
  const { won } = useMoney();
  const yearly = period === "year";
  const rows = yearly ? byMonth(stats.daily) : stats.daily;
  return (
    <Card>
      <LineChart
        title={t(yearly ? "months" : "days")}
        labels={rows.map(({ date }) =>
          format.dateTime(
            startOfDay(date),
            yearly ? { year: "2-digit", month: "short" } : { month: "numeric", day: "numeric" },
          ),
        )}
        series={[{ name: t("amount"), tone: "brand", values: rows.map(({ amount }) => amount) }]}
        format={(amount) => won(amount)}
        formatTick={(amount) => format.number(amount, { notation: "compact" })}
        height={180}
      />
    </Card>
  );
}
