import { trpc } from "@buzz/client";
import { AppHeader, MobileLayout, SegmentedControl, Skeleton } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";
import { Loaded } from "../problems/loaded";
import { Figures } from "./figures";
import { periods } from "./periods";

const route = getRouteApi("/_shop/statistics");

/** How the shop does: when people come, who comes, what it brings. */
export function StatisticsScreen() {
  const t = useTranslations("statistics");
  const { period = "month" } = route.useSearch();
  const navigate = route.useNavigate();
  const back = useBack("/");
  const query = trpc.businesses.stats.useQuery({ period }, { placeholderData: keepPreviousData });

  return (
    <MobileLayout wide header={<AppHeader title={<h1>{t("title")}</h1>} onBack={back} />}>
      <div className="flex flex-1 flex-col gap-5 pb-6">
        <SegmentedControl
          label={t("period")}
          value={period}
          onChange={(next) =>
            void navigate({ search: { period: next }, replace: true, resetScroll: false })
          }
          options={periods.map((value) => ({ value, label: t(`periods.${value}`) }))}
        />
        <Loaded query={query} skeleton={<StatisticsSkeleton />}>
          {(stats) => <Figures stats={stats} period={period} fading={query.isPlaceholderData} />}
        </Loaded>
      </div>
    </MobileLayout>
  );
}

function StatisticsSkeleton() {
  return (
    <>
      <Skeleton className="h-40 rounded-card" />
      <Skeleton className="h-72 rounded-card" />
      <Skeleton className="h-64 rounded-card" />
    </>
  );
}
