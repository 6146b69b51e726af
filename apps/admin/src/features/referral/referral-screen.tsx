import { trpc } from "@buzz/client";
import { Button, Card, Loading, PageHeader, RankBars, Skeleton, StatTile } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Gift } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { PendingApprovals } from "../approvals/pending-approvals";
import { useFigures } from "../charts/use-figures";
import { FilterBar } from "../filters/filter-bar";
import { FilterDays, isBackwards } from "../filters/filter-days";
import { useOperator } from "../operator/use-operator";
import { ProblemState } from "../problem/problem-state";
import { RewardDialog } from "./reward-dialog";
import { SuspicionList } from "./suspicion-list";

const route = getRouteApi("/_desk/referral");

/** How inviting goes, who does it best, and what somebody should look at. */
export function ReferralScreen() {
  const t = useTranslations("referral");
  const { from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const { can } = useOperator();
  const { count, percent, points } = useFigures();
  const [granting, setGranting] = useState(false);
  const { data, error, refetch, isRefetching } = trpc.admin.referral.analytics.useQuery(
    { startDate: from, endDate: to },
    { placeholderData: keepPreviousData, enabled: !isBackwards(from, to) },
  );

  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          can("coupons", "create") &&
          can("users") && (
            <Button
              icon={<Gift aria-hidden className="size-4.5" />}
              onClick={() => setGranting(true)}
            >
              {t("reward.action")}
            </Button>
          )
        }
      />
      <PendingApprovals kinds={["points"]} />
      <FilterBar onClear={(from ?? to) ? () => void navigate({ search: {} }) : undefined}>
        <FilterDays
          label={t("days")}
          from={from}
          to={to}
          onChange={(days) => void navigate({ search: days })}
        />
        {!from && !to && <p className="py-2 text-caption text-ink-faint">{t("lastMonth")}</p>}
      </FilterBar>
      {data ? (
        <>
          <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
            <StatTile label={t("codes")} value={count(data.overview.totalCodes)} />
            <StatTile label={t("visits")} value={count(data.overview.totalVisits)} />
            <StatTile label={t("conversions")} value={count(data.overview.totalConversions)} />
            <StatTile label={t("rate")} value={percent(data.overview.averageConversionRate)} />
          </div>
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <Card className="flex flex-col gap-4">
              <h2 className="font-semibold">{t("top")}</h2>
              <RankBars
                label={t("top")}
                rows={data.topPerformers.map(({ userId, name, code, conversions, rewards }) => ({
                  id: userId,
                  name,
                  value: conversions,
                  text: t("invited", { count: conversions }),
                  note: `${code} · ${points(rewards)}`,
                }))}
              />
            </Card>
            <SuspicionList suspicions={data.suspiciousActivity} />
          </div>
        </>
      ) : error ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <Loading className="flex flex-col gap-4">
          <Skeleton className="h-28 rounded-card" />
          <Skeleton className="h-80 rounded-card" />
        </Loading>
      )}
      <RewardDialog open={granting} onClose={() => setGranting(false)} />
    </>
  );
}
