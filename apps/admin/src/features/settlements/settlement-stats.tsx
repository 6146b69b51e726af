import { settlementStatus } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { BarChart, Card, Loading, RankBars, Skeleton } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { FilterBar } from "../filters/filter-bar";
import { FilterDays, isBackwards } from "../filters/filter-days";
import { ProblemState } from "../problem/problem-state";

const route = getRouteApi("/_desk/settlements/");

/** Settlements by month and by state, in the days asked for. */
export function SettlementStats() {
  const t = useTranslations("settlements");
  const { from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const { won, short, date } = useFigures();
  const { data, error, refetch, isRefetching } = trpc.admin.settlements.stats.useQuery(
    { startDate: from, endDate: to },
    { placeholderData: keepPreviousData, enabled: !isBackwards(from, to) },
  );
  return (
    <div className="flex flex-col gap-4">
      <FilterBar
        onClear={
          (from ?? to)
            ? () => void navigate({ search: ({ view }) => ({ view }), resetScroll: false })
            : undefined
        }
      >
        <FilterDays
          label={t("columns.day")}
          from={from}
          to={to}
          onChange={(days) =>
            void navigate({ search: (search) => ({ ...search, ...days }), resetScroll: false })
          }
        />
      </FilterBar>
      {data ? (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <Card>
            <BarChart
              title={t("stats.monthly")}
              labels={data.monthly.map(({ month }) => date(month))}
              series={[
                {
                  name: t("columns.total"),
                  tone: "brand",
                  values: data.monthly.map(({ amount }) => amount),
                },
              ]}
              format={won}
              formatTick={short}
            />
          </Card>
          <Card className="flex flex-col gap-4">
            <h2 className="font-semibold">{t("stats.byStatus")}</h2>
            <RankBars
              label={t("stats.byStatus")}
              rows={settlementStatus.options
                .map((status) => ({ status, ...data.byStatus[status] }))
                .filter(({ count }) => count > 0)
                .map(({ status, count, amount }) => ({
                  id: status,
                  name: t(`statuses.${status}`),
                  value: amount,
                  text: won(amount),
                  note: t("queue.cases", { count }),
                }))}
            />
          </Card>
        </div>
      ) : error ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <Loading className="grid gap-4 xl:grid-cols-2">
          <Skeleton className="h-72 rounded-card" />
          <Skeleton className="h-72 rounded-card" />
        </Loading>
      )}
    </div>
  );
}
