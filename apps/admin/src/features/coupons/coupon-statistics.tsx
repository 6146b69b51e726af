import { timeframe as timeframes } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { Card, LineChart, Loading, RankBars, SegmentedControl, Skeleton, StatTile } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { ProblemState } from "../problem/problem-state";

const route = getRouteApi("/_desk/coupons/");

/** How coupons are issued and used, in all and in the time chosen. */
export function CouponStatistics() {
  const t = useTranslations("coupons");
  const times = useTranslations("dashboard.timeframes");
  const { timeframe = "month" } = route.useSearch();
  const navigate = route.useNavigate();
  const { count, won, percent, short, date } = useFigures();
  const { data, error, refetch, isRefetching } = trpc.admin.coupons.statistics.useQuery(
    { timeframe },
    { placeholderData: keepPreviousData },
  );
  if (error && !data)
    return <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />;
  if (!data)
    return (
      <Loading className="flex flex-col gap-4">
        <Skeleton className="h-28 rounded-card" />
        <Skeleton className="h-72 rounded-card" />
      </Loading>
    );
  const { overview, dailyTrend, typeDistribution, topCoupons } = data;
  const usedOf = ({ usedCount, issuedCount }: { usedCount: number; issuedCount: number }) =>
    t("stats.usedOf", { used: usedCount, issued: issuedCount });
  return (
    <div className="flex flex-col gap-4">
      <SegmentedControl
        className="self-start"
        label={t("stats.timeframe")}
        value={timeframe}
        options={timeframes.options.map((value) => ({ value, label: times(value) }))}
        onChange={(next) =>
          void navigate({
            search: (search) => ({ ...search, timeframe: next }),
            resetScroll: false,
          })
        }
      />
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
        <StatTile
          label={t("stats.coupons")}
          value={count(overview.totalCoupons)}
          note={t("stats.couponsNote", { active: overview.activeCoupons })}
        />
        <StatTile
          label={t("stats.issued")}
          value={count(overview.totalIssued)}
          note={t("stats.issuedNote", { count: overview.periodIssued })}
        />
        <StatTile
          label={t("stats.used")}
          value={count(overview.totalUsed)}
          note={t("stats.usedNote", { rate: percent(overview.usageRate) })}
        />
        <StatTile
          label={t("stats.discount")}
          value={won(overview.totalDiscountAmount)}
          note={t("stats.discountNote", { amount: won(overview.periodDiscount) })}
        />
      </div>
      <Card>
        <LineChart
          title={t("stats.trend")}
          labels={dailyTrend.map((day) => date(day.date))}
          series={[
            {
              name: t("fields.issued"),
              tone: "brand",
              values: dailyTrend.map((day) => day.issued),
            },
            { name: t("fields.used"), tone: "good", values: dailyTrend.map((day) => day.used) },
          ]}
          format={count}
          formatTick={short}
        />
      </Card>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card className="flex flex-col gap-4">
          <h2 className="font-semibold">{t("stats.types")}</h2>
          <RankBars
            label={t("stats.types")}
            tone="good"
            rows={typeDistribution.map((row) => ({
              id: row.type,
              name: t(`types.${row.type}`),
              value: row.usedCount,
              text: usedOf(row),
            }))}
          />
        </Card>
        <Card className="flex flex-col gap-4">
          <h2 className="font-semibold">{t("stats.top")}</h2>
          <RankBars
            label={t("stats.top")}
            rows={topCoupons.map((row) => ({
              id: row.id,
              name: row.name,
              value: row.usedCount,
              text: usedOf(row),
              note: won(row.totalDiscountAmount),
            }))}
          />
        </Card>
      </div>
    </div>
  );
}
