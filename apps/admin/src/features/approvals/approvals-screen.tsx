import { trpc } from "@buzz/client";
import { DataTable, EmptyState, PageHeader, Pagination, SegmentedControl } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { clsx } from "clsx";
import { CircleCheckBig } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { pollInterval, rowsPerPage } from "../../lib/search";
import { TemporaryPassword } from "../accounts/temporary-password";
import { ProblemState } from "../problem/problem-state";
import { useApprovalColumns } from "./approval-columns";
import { statusFilters } from "./search";

const route = getRouteApi("/_desk/approvals");

/** What waits for a second operator, and what became of it. */
export function ApprovalsScreen() {
  const t = useTranslations("approvals");
  const { status = "pending", page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [password, setPassword] = useState<string | null>(null);
  const columns = useApprovalColumns(setPassword);
  const { data, error, refetch, isRefetching, isPlaceholderData } =
    trpc.admin.approvals.list.useQuery(
      { status: status === "all" ? undefined : status, page, limit: rowsPerPage },
      { placeholderData: keepPreviousData, refetchInterval: pollInterval },
    );

  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="max-w-full self-start overflow-x-auto">
        <SegmentedControl
          label={t("filter")}
          value={status}
          options={statusFilters.map((value) => ({ value, label: t(`statuses.${value}`) }))}
          onChange={(next) =>
            void navigate({ search: { status: next === "pending" ? undefined : next } })
          }
        />
      </div>
      {error && !data ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <div className={clsx("transition-opacity", isPlaceholderData && "opacity-55")}>
          <DataTable
            caption={t("title")}
            columns={columns}
            rows={data?.items}
            rowKey={(row) => row.id}
            empty={
              status === "pending" ? (
                <EmptyState
                  icon={<CircleCheckBig aria-hidden className="size-8" />}
                  title={t("nonePending.title")}
                  text={t("nonePending.text")}
                />
              ) : (
                <EmptyState title={t("none")} />
              )
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
      )}
      <TemporaryPassword
        title={t("passwordTitle")}
        password={password}
        onClose={() => setPassword(null)}
      />
    </>
  );
}
