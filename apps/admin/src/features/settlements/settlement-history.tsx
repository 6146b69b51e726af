import { settlementStatus } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { FilterBar } from "../filters/filter-bar";
import { FilterDays, isBackwards } from "../filters/filter-days";
import { FilterSelect } from "../filters/filter-select";
import { rowsPerRequest } from "../table/csv-button";
import { ServerTable } from "../table/server-table";
import { useHistoryColumns } from "./history-columns";
import { HistorySums } from "./history-sums";
import type { SettlementsSearch } from "./search";

const route = getRouteApi("/_desk/settlements/");

/** All settlements, newest first, within the days asked for. */
export function SettlementHistory() {
  const t = useTranslations("settlements");
  const { status, from, to, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const filters = { status, startDate: from, endDate: to };
  const list = trpc.settlements.list.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData, enabled: !isBackwards(from, to) },
  );
  const change = (next: Partial<SettlementsSearch>) =>
    void navigate({
      search: (search) => ({ ...search, page: undefined, ...next }),
      resetScroll: false,
    });

  return (
    <div className="flex flex-col gap-5">
      <HistorySums summary={list.data?.summary} />
      <ServerTable
        id="settlements"
        caption={t("views.history")}
        columns={useHistoryColumns()}
        list={list}
        rowKey={(row) => row.id}
        empty={t("none")}
        onPage={(next) => change({ page: next })}
        onFile={(next) =>
          utils.settlements.list.fetch({ ...filters, page: next, limit: rowsPerRequest })
        }
        filters={
          <FilterBar
            onClear={
              (status ?? from ?? to)
                ? () => change({ status: undefined, from: undefined, to: undefined })
                : undefined
            }
          >
            <FilterSelect
              label={t("filters.status")}
              value={status}
              options={settlementStatus.options.map((value) => ({
                value,
                label: t(`statuses.${value}`),
              }))}
              onChange={(next) => change({ status: next })}
            />
            <FilterDays label={t("columns.day")} from={from} to={to} onChange={change} />
          </FilterBar>
        }
      />
    </div>
  );
}
