import { trpc } from "@buzz/client";
import { DataTable, EmptyState, MoneyText, Pagination, Skeleton, StatTile } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { clsx } from "clsx";
import { CircleCheckBig } from "lucide-react";
import { useTranslations } from "use-intl";
import { pollInterval, rowsPerPage } from "../../lib/search";
import { ProblemState } from "../problem/problem-state";
import { useQueueColumns } from "./queue-columns";

const route = getRouteApi("/_desk/settlements/");

/** Requests that wait for a decision, the oldest first. */
export function SettlementQueue() {
  const t = useTranslations("settlements");
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useQueueColumns();
  const { data, error, refetch, isRefetching, isPlaceholderData } =
    trpc.admin.settlements.pending.useQuery(
      { page, limit: rowsPerPage },
      { placeholderData: keepPreviousData, refetchInterval: pollInterval },
    );
  if (error && !data)
    return <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />;

  return (
    <div
      className={clsx("flex flex-col gap-5 transition-opacity", isPlaceholderData && "opacity-55")}
    >
      <div className="grid grid-cols-2 gap-4 lg:max-w-2xl">
        <StatTile
          label={t("queue.count")}
          value={
            data ? (
              t("queue.number", { count: data.summary.totalPending })
            ) : (
              <Skeleton className="h-8 w-16" />
            )
          }
        />
        <StatTile
          label={t("queue.sum")}
          value={
            data ? (
              <MoneyText amount={data.summary.totalAmount} />
            ) : (
              <Skeleton className="h-8 w-32" />
            )
          }
        />
      </div>
      <DataTable
        caption={t("views.queue")}
        columns={columns}
        rows={data?.items}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            icon={<CircleCheckBig aria-hidden className="size-8" />}
            title={t("queue.none.title")}
            text={t("queue.none.text")}
          />
        }
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
  );
}
