import { readError, trpc } from "@buzz/client";
import { PageHeader } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { thisMonth } from "../../lib/calendar";
import { pollInterval } from "../../lib/search";
import { ProblemState } from "../problem/problem-state";
import { BudgetAlerts } from "./budget-alerts";
import { BudgetSkeleton } from "./budget-skeleton";
import { categories } from "./categories";
import { CategoryCard } from "./category-card";
import { MonthSwitcher } from "./month-switcher";
import { Movements } from "./movements";
import { NoBudget } from "./no-budget";
import { TotalCard } from "./total-card";

const route = getRouteApi("/_desk/budget");

export function BudgetScreen() {
  const t = useTranslations("budget");
  const { period } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isRefetching } = trpc.budget.current.useQuery(
    { period },
    { refetchInterval: pollInterval },
  );
  const refusal = readError(error).code;
  const month = period ?? data?.yearMonth ?? thisMonth();
  const show = (next: string) =>
    void navigate({ search: { period: next === thisMonth() ? undefined : next } });

  return (
    <>
      <PageHeader
        title={t("title")}
        actions={refusal !== "AUTH_003" && <MonthSwitcher month={month} onChange={show} />}
      />
      {data ? (
        <>
          <BudgetAlerts budget={data} />
          <TotalCard budget={data} />
          <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
            {categories.map(({ id, Icon }) => (
              <CategoryCard key={id} category={id} Icon={Icon} report={data.categories[id]} />
            ))}
          </div>
          <Movements month={month} />
        </>
      ) : refusal === "RESOURCE_001" ? (
        <NoBudget onBack={() => show(thisMonth())} />
      ) : error ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <BudgetSkeleton />
      )}
    </>
  );
}
