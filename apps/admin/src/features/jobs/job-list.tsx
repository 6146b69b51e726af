import { jobStatus } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { EmptyState } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ListChecks } from "lucide-react";
import { useTranslations } from "use-intl";
import { pollInterval, rowsPerPage } from "../../lib/search";
import { clearing } from "../filters/clearing";
import { FilterBar } from "../filters/filter-bar";
import { FilterSelect } from "../filters/filter-select";
import { ServerTable } from "../table/server-table";
import { useJobColumns } from "./job-columns";
import { isUnderWay, watchInterval } from "./job-status";
import type { JobsSearch } from "./search";

const route = getRouteApi("/_desk/jobs/");

/** What operators have ordered for many people at once. */
export function JobList() {
  const t = useTranslations("jobs");
  const { status, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const list = trpc.admin.jobs.list.useQuery(
    { status, page, limit: rowsPerPage },
    {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) =>
        state.data?.items.some(isUnderWay) ? watchInterval : pollInterval,
    },
  );
  const change = (next: Partial<JobsSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), resetScroll: false });
  return (
    <ServerTable
      id="jobs"
      caption={t("views.bulk")}
      columns={useJobColumns()}
      list={list}
      rowKey={(row) => row.id}
      empty={
        <EmptyState
          icon={<ListChecks aria-hidden className="size-8" />}
          title={t("none.title")}
          text={t("none.text")}
        />
      }
      onPage={(next) => change({ page: next })}
      onFile={(part) => utils.admin.jobs.list.fetch({ status, ...part })}
      filters={
        <FilterBar onClear={clearing({ status }, change)}>
          <FilterSelect
            label={t("columns.status")}
            value={status}
            options={jobStatus.options.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            onChange={(next) => change({ status: next })}
          />
        </FilterBar>
      }
    />
  );
}
