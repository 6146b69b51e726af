import { trpc } from "@buzz/client";
import { EmptyState, PageHeader, SegmentedControl } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { pollInterval, rowsPerPage } from "../../lib/search";
import { ServerTable } from "../table/server-table";
import { sorting } from "../table/sorting";
import { useApplicationColumns } from "./application-columns";
import { ApplicationPanel } from "./application-panel";
import { type ApplicationsSearch, applicationSorts, statusFilters } from "./search";

const route = getRouteApi("/_desk/applications");

/** Shops that want to take part; the one that is read opens beside the list. */
export function ApplicationsScreen() {
  const t = useTranslations("applications");
  const { status = "pending", page = 1, id, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const change = (next: Partial<ApplicationsSearch>) =>
    void navigate({
      search: (now) => ({ ...now, page: undefined, id: undefined, ...next }),
      resetScroll: false,
    });
  const own = { by: "createdAt", order: "desc" } as const;
  const ordered = sorting(applicationSorts, own, asked, change);
  const filters = { status: status === "all" ? undefined : status, ...ordered.input };
  const list = trpc.admin.applications.list.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData, refetchInterval: pollInterval },
  );

  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ServerTable
        id="applications"
        caption={t("title")}
        columns={useApplicationColumns()}
        list={list}
        rowKey={(row) => row.id}
        isCurrent={(row) => row.id === id}
        empty={
          status === "pending" ? (
            <EmptyState title={t("nonePending.title")} text={t("nonePending.text")} />
          ) : (
            <EmptyState title={t("none")} />
          )
        }
        {...ordered.table}
        onPage={(next) => change({ page: next })}
        onFile={(part) => utils.admin.applications.list.fetch({ ...filters, ...part })}
        filters={
          <div className="max-w-full overflow-x-auto">
            <SegmentedControl
              className="w-fit wrap-normal"
              label={t("filter")}
              value={status}
              options={statusFilters.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              onChange={(next) => change({ status: next === "pending" ? undefined : next })}
            />
          </div>
        }
      />
      <ApplicationPanel
        application={list.data?.items.find((application) => application.id === id)}
        onClose={() =>
          void navigate({ search: (now) => ({ ...now, id: undefined }), resetScroll: false })
        }
      />
    </>
  );
}
