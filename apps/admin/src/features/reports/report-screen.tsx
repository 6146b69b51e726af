import { trpc } from "@buzz/client";
import { Loading, PageHeader, Progress, Skeleton, StatTile } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { thisMonth } from "../../lib/calendar";
import { MonthSwitcher } from "../budget/month-switcher";
import { useFigures } from "../charts/use-figures";
import { Block } from "../page/block";
import { ProblemState } from "../problem/problem-state";

const route = getRouteApi("/_desk/reports");

/** A month against its targets, and what the money has brought. */
export function ReportScreen() {
  const t = useTranslations("reports");
  const format = useFormatter();
  const { count, percent, won } = useFigures();
  const { month = thisMonth() } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isRefetching } = trpc.admin.reports.monthly.useQuery(
    { yearMonth: month },
    { placeholderData: keepPreviousData },
  );
  const targets =
    data &&
    ([
      { id: "newUsers", ...data.kpi.newUsers, write: count },
      { id: "activeReferrers", ...data.kpi.activeReferrers, write: count },
      { id: "businessParticipation", ...data.kpi.businessParticipation, write: percent },
    ] as const);
  const amount = (value: number | null) => (value === null ? undefined : won(value));

  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          <MonthSwitcher
            month={month}
            onChange={(next) =>
              void navigate({ search: { month: next === thisMonth() ? undefined : next } })
            }
          />
        }
      />
      {data && targets ? (
        <>
          <Block title={t("kpi")}>
            <div className="grid gap-3 lg:grid-cols-3">
              {targets.map(({ id, target, actual, achievementRate, write }) => (
                <StatTile
                  key={id}
                  label={t(`kpis.${id}`)}
                  value={actual === null ? undefined : write(actual)}
                  note={
                    <span className="flex flex-col gap-2">
                      <span>
                        {t("target", { target: write(target) })}
                        {achievementRate !== null &&
                          ` · ${t("reached", { rate: percent(achievementRate) })}`}
                      </span>
                      <Progress
                        label={t(`kpis.${id}`)}
                        value={achievementRate === null ? 0 : achievementRate / 100}
                      />
                    </span>
                  }
                />
              ))}
            </div>
          </Block>
          <Block title={t("efficiency")}>
            <div className="grid gap-3 lg:grid-cols-3">
              <StatTile
                label={t("costPerUser")}
                value={amount(data.budgetEfficiency.costPerUser)}
                note={t("costPerUserNote")}
              />
              <StatTile
                label={t("referralROI")}
                value={
                  data.budgetEfficiency.referralROI === null
                    ? undefined
                    : format.number(data.budgetEfficiency.referralROI, {
                        maximumFractionDigits: 2,
                      })
                }
                note={t("referralROINote")}
              />
              <StatTile
                label={t("settlementPerBusiness")}
                value={amount(data.budgetEfficiency.settlementPerBusiness)}
                note={t("settlementPerBusinessNote")}
              />
            </div>
          </Block>
        </>
      ) : error ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <Loading className="grid gap-3 lg:grid-cols-3">
          {[0, 1, 2, 3, 4, 5].map((index) => (
            <Skeleton key={index} className="h-32 rounded-card" />
          ))}
        </Loading>
      )}
    </>
  );
}
