import { trpc } from "@buzz/client";
import { DataTable, Pagination } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { clsx } from "clsx";
import { useTranslations } from "use-intl";
import { daysOf } from "../../lib/calendar";
import { rowsPerPage } from "../../lib/search";
import { Block } from "../page/block";
import { ProblemState } from "../problem/problem-state";
import { useMovementColumns } from "./movement-columns";
import { MovementFilters } from "./movement-filters";

const route = getRouteApi("/_desk/budget");

/** What happened to the money, newest first; within the month shown unless other days are asked for. */
export function Movements({ month }: { month: string }) {
  const t = useTranslations("budget.movements");
  const { category, from, to, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useMovementColumns();
  const { first, last } = daysOf(month);
  const range = { from: from ?? first, to: to ?? last };
  const backwards = range.from > range.to;
  const { data, error, refetch, isRefetching, isPlaceholderData } = trpc.budget.executions.useQuery(
    { category, startDate: range.from, endDate: range.to, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData, enabled: !backwards },
  );

  return (
    <Block title={t("title")}>
      <MovementFilters
        category={category}
        {...range}
        error={backwards ? t("backwards") : undefined}
        onChange={(change) =>
          void navigate({
            search: (search) => ({ ...search, ...change, page: undefined }),
            resetScroll: false,
          })
        }
      />
      {error && !data ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <div className={clsx("transition-opacity", isPlaceholderData && "opacity-55")}>
          <DataTable
            caption={t("title")}
            columns={columns}
            rows={backwards ? [] : data?.items}
            rowKey={(row) => `${row.id}-${row.category}`}
            skeletonRows={rowsPerPage}
            empty={t("empty")}
            footer={
              data && (
                <Pagination
                  page={page}
                  totalPages={data.pagination.totalPages}
                  onChange={(next) =>
                    void navigate({
                      search: (search) => ({ ...search, page: next }),
                      resetScroll: false,
                    })
                  }
                />
              )
            }
          />
        </div>
      )}
    </Block>
  );
}
