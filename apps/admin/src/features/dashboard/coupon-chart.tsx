import { couponType } from "@buzz/api/schemas";
import { RankBars } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { ChartCard } from "../charts/chart-card";
import { useFigures } from "../charts/use-figures";
import type { Timeframe } from "./search";
import { useAnalytics } from "./use-analytics";

export function CouponChart({ timeframe }: { timeframe: Timeframe }) {
  const t = useTranslations("dashboard.charts");
  const types = useTranslations("coupons.types");
  const { won } = useFigures();
  const query = useAnalytics("coupons", timeframe);
  const rows = query.data?.typeDistribution ?? [];
  return (
    <ChartCard query={query} className="flex flex-col gap-4">
      <h3 className="font-semibold">{t("coupons")}</h3>
      <RankBars
        label={t("coupons")}
        tone="good"
        rows={rows.map(({ type, issued, used, discount }) => {
          const known = couponType.safeParse(type).data;
          return {
            id: type,
            name: known ? types(known) : type,
            value: used,
            text: t("couponUses", { used, issued }),
            note: won(discount),
          };
        })}
      />
    </ChartCard>
  );
}
