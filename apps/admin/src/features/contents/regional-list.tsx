import { contentState, regionalKind } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { clearing } from "../filters/clearing";
import { FilterBar } from "../filters/filter-bar";
import { FilterSearch } from "../filters/filter-search";
import { FilterSelect } from "../filters/filter-select";
import { ServerTable } from "../table/server-table";
import { useRegionalColumns } from "./regional-columns";
import type { ContentsSearch } from "./search";

const route = getRouteApi("/_desk/contents/");

/** Stories about the region, whether they show or not. */
export function RegionalList() {
  const t = useTranslations("contents");
  const { state, kind, search, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const filters = { state, type: kind, search };
  const list = trpc.contents.regionalList.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData },
  );
  const change = (next: Partial<ContentsSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), resetScroll: false });

  return (
    <ServerTable
      id="contents-regional"
      caption={t("views.regional")}
      columns={useRegionalColumns()}
      list={list}
      rowKey={(row) => row.id}
      empty={t("none")}
      onPage={(next) => change({ page: next })}
      onFile={(part) => utils.contents.regionalList.fetch({ ...filters, ...part })}
      filters={
        <FilterBar onClear={clearing({ state, kind, search }, change)}>
          <FilterSearch
            label={t("search")}
            value={search}
            onChange={(next) => change({ search: next })}
          />
          <FilterSelect
            label={t("fields.state")}
            value={state}
            options={contentState.options.map((value) => ({ value, label: t(`states.${value}`) }))}
            onChange={(next) => change({ state: next })}
          />
          <FilterSelect
            label={t("fields.contentType")}
            value={kind}
            options={regionalKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(next) => change({ kind: next })}
          />
        </FilterBar>
      }
    />
  );
}
