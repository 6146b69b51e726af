import { trpc } from "@buzz/client";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { daysOf } from "../../lib/calendar";
import { rowsPerPage } from "../../lib/search";
import { clearing } from "../filters/clearing";
import { FilterBar } from "../filters/filter-bar";
import { FilterDays, isBackwards } from "../filters/filter-days";
import { FilterSelect } from "../filters/filter-select";
import { Block } from "../page/block";
import { ServerTable } from "../table/server-table";
import { sorting } from "../table/sorting";
import { categories } from "./categories";
import { useMovementColumns } from "./movement-columns";
import { type BudgetSearch, movementSorts } from "./search";

const route = getRouteApi("/_desk/budget");

/** What happened to the money, newest first; within the month shown unless other days are asked for. */
export function Movements({ month }: { month: string }) {
  const t = useTranslations("budget");
  const { category, from, to, page = 1, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const { first, last } = daysOf(month);
  const change = (next: Partial<BudgetSearch>) =>
    void navigate({
      search: (search) => ({ ...search, page: undefined, ...next }),
      resetScroll: false,
    });
  const ordered = sorting(movementSorts, { by: "at", order: "desc" }, asked, change);
  const filters = { category, startDate: from ?? first, endDate: to ?? last, ...ordered.input };
  const list = trpc.budget.executions.useQuery(
    { ...filters, page, limit: rowsPerPage },
    {
      placeholderData: keepPreviousData,
      enabled: !isBackwards(filters.startDate, filters.endDate),
    },
  );

  return (
    <Block title={t("movements.title")}>
      <ServerTable
        id="budget-movements"
        caption={t("movements.title")}
        columns={useMovementColumns()}
        list={list}
        rowKey={(row) => `${row.id}-${row.category}`}
        empty={t("movements.empty")}
        {...ordered.table}
        onPage={(next) => change({ page: next })}
        onFile={(part) => utils.budget.executions.fetch({ ...filters, ...part })}
        filters={
          <FilterBar onClear={clearing({ category, from, to }, change)}>
            <FilterSelect
              label={t("movements.category")}
              value={category}
              options={categories.map(({ id }) => ({ value: id, label: t(`categories.${id}`) }))}
              onChange={(next) => change({ category: next })}
            />
            <FilterDays
              label={t("movements.days")}
              from={filters.startDate}
              to={filters.endDate}
              onChange={change}
            />
          </FilterBar>
        }
      />
    </Block>
  );
}
