import { trpc } from "@buzz/client";
import { EmptyState, PageHeader, SegmentedControl } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CircleCheckBig } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { pollInterval, rowsPerPage } from "../../lib/search";
import { TemporaryPassword } from "../accounts/temporary-password";
import { ServerTable } from "../table/server-table";
import { useApprovalColumns } from "./approval-columns";
import { statusFilters } from "./search";

const route = getRouteApi("/_desk/approvals");

/** What waits for a second operator, and what became of it. */
export function ApprovalsScreen() {
  const t = useTranslations("approvals");
  const { status = "pending", page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const [password, setPassword] = useState<string | null>(null);
  const columns = useApprovalColumns(setPassword);
  const filters = { status: status === "all" ? undefined : status };
  const list = trpc.admin.approvals.list.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData, refetchInterval: pollInterval },
  );

  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ServerTable
        id="approvals"
        caption={t("title")}
        columns={columns}
        list={list}
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
        onPage={(next) => void navigate({ search: (search) => ({ ...search, page: next }) })}
        onFile={(part) => utils.admin.approvals.list.fetch({ ...filters, ...part })}
        filters={
          <SegmentedControl
            label={t("filter")}
            className="w-fit max-w-full overflow-x-auto"
            value={status}
            options={statusFilters.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            onChange={(next) =>
              void navigate({ search: { status: next === "pending" ? undefined : next } })
            }
          />
        }
      />
      <TemporaryPassword
        title={t("passwordTitle")}
        password={password}
        onClose={() => setPassword(null)}
      />
    </>
  );
}
