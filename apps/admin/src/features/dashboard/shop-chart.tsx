import { RankBars } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { ChartCard } from "../charts/chart-card";
import { useFigures } from "../charts/use-figures";
import type { Timeframe } from "./search";
import { useAnalytics } from "./use-analytics";

export function ShopChart({ timeframe }: { timeframe: Timeframe }) {
  const t = useTranslations("dashboard.charts");
  const { won } = useFigures();
  const query = useAnalytics("businesses", timeframe);
  const rows = query.data?.categoryDistribution ?? [];
  return (
    <ChartCard query={query} className="flex flex-col gap-4">
      <h3 className="font-semibold">{t("shops")}</h3>
      <RankBars
        label={t("shops")}
        rows={rows.map(({ category, name, count, transactions, amount }) => ({
          id: category,
          name,
          value: amount,
          text: won(amount),
          note: t("shopUses", { shops: count, uses: transactions }),
        }))}
      />
    </ChartCard>
  );
}
