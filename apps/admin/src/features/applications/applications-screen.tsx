import { trpc } from "@buzz/client";
import { EmptyState, PageHeader, SegmentedControl } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { pollInterval, rowsPerPage } from "../../lib/search";
import { rowsPerRequest } from "../table/csv-button";
import { ServerTable } from "../table/server-table";
import { useApplicationColumns } from "./application-columns";
import { ApplicationPanel } from "./application-panel";
import { statusFilters } from "./search";

const route = getRouteApi("/_desk/applications");

/** Shops that want to take part; the one that is read opens beside the list. */
export function ApplicationsScreen() {
  const t = useTranslations("applications");
  const { status = "pending", page = 1, id } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const filter = { status: status === "all" ? undefined : status };
  const list = trpc.admin.applications.list.useQuery(
    { ...filter, page, limit: rowsPerPage },
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
        onPage={(next) =>
          void navigate({ search: (search) => ({ ...search, page: next, id: undefined }) })
        }
        onFile={(next) =>
          utils.admin.applications.list.fetch({ ...filter, page: next, limit: rowsPerRequest })
        }
        filters={
          <div className="max-w-full overflow-x-auto">
            <SegmentedControl
              className="w-fit"
              label={t("filter")}
              value={status}
              options={statusFilters.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              onChange={(next) =>
                void navigate({ search: { status: next === "pending" ? undefined : next } })
              }
            />
          </div>
        }
      />
      <ApplicationPanel
        application={list.data?.items.find((application) => application.id === id)}
        onClose={() =>
          void navigate({
            search: (search) => ({ ...search, id: undefined }),
            resetScroll: false,
          })
        }
      />
    </>
  );
}
