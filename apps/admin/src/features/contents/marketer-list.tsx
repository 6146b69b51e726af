import { contentState, marketerLevel, marketerType } from "@buzz/api/schemas";
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
import { useMarketerColumns } from "./marketer-columns";
import type { ContentsSearch } from "./search";

const route = getRouteApi("/_desk/contents/");

/** Courses for those who invite others, whether they show or not. */
export function MarketerList() {
  const t = useTranslations("contents");
  const { state, type, level, search, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const filters = { state, type, level, search };
  const list = trpc.contents.marketerList.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData },
  );
  const change = (next: Partial<ContentsSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), resetScroll: false });

  return (
    <ServerTable
      id="contents-marketer"
      caption={t("views.marketer")}
      columns={useMarketerColumns()}
      list={list}
      rowKey={(row) => row.id}
      empty={t("none")}
      onPage={(next) => change({ page: next })}
      onFile={(part) => utils.contents.marketerList.fetch({ ...filters, ...part })}
      filters={
        <FilterBar onClear={clearing({ state, type, level, search }, change)}>
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
            value={type}
            options={marketerType.options.map((value) => ({ value, label: t(`types.${value}`) }))}
            onChange={(next) => change({ type: next })}
          />
          <FilterSelect
            label={t("fields.targetLevel")}
            value={level}
            options={marketerLevel.options.map((value) => ({
              value,
              label: t(`levels.${value}`),
            }))}
            onChange={(next) => change({ level: next })}
          />
        </FilterBar>
      }
    />
  );
}
