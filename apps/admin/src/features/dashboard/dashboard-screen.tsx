import { trpc } from "@buzz/client";
import { Loading, PageHeader, SegmentedControl, Skeleton } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { pollInterval } from "../../lib/search";
import { useOperator } from "../operator/use-operator";
import { ProblemState } from "../problem/problem-state";
import { Alerts } from "./alerts";
import { CouponChart } from "./coupon-chart";
import { Emergencies } from "./emergencies";
import { LatestActivity } from "./latest-activity";
import { LiveCard } from "./live-card";
import { MemberChart } from "./member-chart";
import { MonthBudget } from "./month-budget";
import { PointsChart } from "./points-chart";
import { timeframes } from "./search";
import { ShopChart } from "./shop-chart";
import { Tiles } from "./tiles";
import { TopShops } from "./top-shops";
import { WaitingSettlements } from "./waiting-settlements";

const route = getRouteApi("/_desk/dashboard");

/** The programme at a glance: what is urgent, what it stands at, how it goes. */
export function DashboardScreen() {
  const t = useTranslations("dashboard");
  const { timeframe = "month" } = route.useSearch();
  const navigate = route.useNavigate();
  const { can } = useOperator();
  const { data, error, refetch, isRefetching } = trpc.admin.dashboard.overview.useQuery(
    { timeframe },
    { placeholderData: keepPreviousData, refetchInterval: pollInterval },
  );

  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <SegmentedControl
            label={t("timeframe")}
            value={timeframe}
            options={timeframes.map((value) => ({ value, label: t(`timeframes.${value}`) }))}
            onChange={(next) =>
              void navigate({ search: { timeframe: next === "month" ? undefined : next } })
            }
          />
        }
      />
      {data ? (
        <>
          {can("budget") && <Emergencies />}
          <Alerts alerts={data.alerts} />
          {can("settlements") && <WaitingSettlements />}
          <Tiles overview={data} timeframe={timeframe} />
          <div className="grid gap-4 xl:grid-cols-3">
            <MonthBudget overview={data} />
            {can("analytics") && <LiveCard />}
          </div>
          {can("analytics") && (
            <div className="grid gap-4 xl:grid-cols-2">
              <MemberChart timeframe={timeframe} />
              <PointsChart timeframe={timeframe} />
              <CouponChart timeframe={timeframe} />
              <ShopChart timeframe={timeframe} />
            </div>
          )}
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <TopShops shops={data.topBusinesses} timeframe={timeframe} />
            <LatestActivity activities={data.recentActivities} />
          </div>
        </>
      ) : error ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <Loading className="flex flex-col gap-4">
          <div className="grid grid-cols-2 gap-4 xl:grid-cols-4">
            {[0, 1, 2, 3].map((index) => (
              <Skeleton key={index} className="h-28 rounded-card" />
            ))}
          </div>
          <Skeleton className="h-44 rounded-card" />
          <div className="grid gap-4 xl:grid-cols-2">
            <Skeleton className="h-72 rounded-card" />
            <Skeleton className="h-72 rounded-card" />
          </div>
        </Loading>
      )}
    </>
  );
}
