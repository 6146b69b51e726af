import { trpc } from "@buzz/client";
import { DataTable, Pagination } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { clsx } from "clsx";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { ProblemState } from "../problem/problem-state";
import { useHistoryColumns } from "./history-columns";
import { HistoryFilters } from "./history-filters";
import { HistorySums } from "./history-sums";

const route = getRouteApi("/_desk/settlements/");

/** All settlements, newest first, within the days asked for. */
export function SettlementHistory() {
  const t = useTranslations("settlements");
  const { status, from, to, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useHistoryColumns();
  const backwards = from !== undefined && to !== undefined && from > to;
  const { data, error, refetch, isRefetching, isPlaceholderData } = trpc.settlements.list.useQuery(
    { status, startDate: from, endDate: to, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData, enabled: !backwards },
  );
  if (error && !data)
    return <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />;

  return (
    <div className="flex flex-col gap-5">
      <HistorySums summary={data?.summary} />
      <HistoryFilters
        status={status}
        from={from}
        to={to}
        error={backwards ? t("filters.backwards") : undefined}
        onChange={(change) =>
          void navigate({
            search: (search) => ({ ...search, ...change, page: undefined }),
            resetScroll: false,
          })
        }
      />
      <div className={clsx("transition-opacity", isPlaceholderData && "opacity-55")}>
        <DataTable
          caption={t("views.history")}
          columns={columns}
          rows={backwards ? [] : data?.items}
          rowKey={(row) => row.id}
          skeletonRows={10}
          empty={t("none")}
          footer={
            data && (
              <Pagination
                page={page}
                totalPages={data.pagination.totalPages}
                onChange={(next) =>
                  void navigate({ search: (search) => ({ ...search, page: next }) })
                }
              />
            )
          }
        />
      </div>
    </div>
  );
}
