import { readError, trpc } from "@buzz/client";
import { PageHeader, Tabs } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { thisMonth } from "../../lib/calendar";
import { pollInterval } from "../../lib/search";
import { PendingApprovals } from "../approvals/pending-approvals";
import { ProblemState } from "../problem/problem-state";
import { AlertHistory } from "./alert-history";
import { BudgetOverview } from "./budget-overview";
import { BudgetSkeleton } from "./budget-skeleton";
import { EmergencyPanel } from "./emergency-panel";
import { Forecast } from "./forecast";
import { MonthSwitcher } from "./month-switcher";
import { Movements } from "./movements";
import { NoBudget } from "./no-budget";
import { OpenAlerts } from "./open-alerts";
import { PolicyForm } from "./policy-form";
import { budgetViews } from "./search";

const route = getRouteApi("/_desk/budget");

export function BudgetScreen() {
  const t = useTranslations("budget");
  const { period, view = "overview" } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isRefetching } = trpc.budget.current.useQuery(
    { period },
    { refetchInterval: pollInterval },
  );
  const refusal = readError(error).code;
  const month = period ?? data?.yearMonth ?? thisMonth();
  const show = (next: string) =>
    void navigate({
      search: { view, period: next === thisMonth() ? undefined : next },
      replace: true,
    });

  function content(of: (typeof budgetViews)[number]) {
    if (of === "forecast") return <Forecast />;
    if (of === "alerts") return <AlertHistory />;
    if (data === undefined) {
      if (refusal === "RESOURCE_001") return <NoBudget onBack={() => show(thisMonth())} />;
      return error ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <BudgetSkeleton />
      );
    }
    if (of === "overview") return <BudgetOverview budget={data} />;
    if (of === "movements") return <Movements month={month} />;
    if (of === "policy") return <PolicyForm key={data.yearMonth} budget={data} />;
    return <EmergencyPanel killSwitch={data.killSwitch} surge={data.surge} />;
  }

  return (
    <>
      <PageHeader
        title={t("title")}
        actions={refusal !== "AUTH_003" && <MonthSwitcher month={month} onChange={show} />}
      />
      {refusal !== "AUTH_003" && <OpenAlerts />}
      <PendingApprovals kinds={["resume", "budget"]} />
      <Tabs
        label={t("title")}
        value={view}
        onChange={(next) =>
          void navigate({ search: { period, view: next === "overview" ? undefined : next } })
        }
        tabs={budgetViews.map((value) => ({
          value,
          label: t(`views.${value}`),
          content: content(value),
        }))}
      />
    </>
  );
}
