import { couponType } from "@buzz/api/schemas";
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
import { sorting } from "../table/sorting";
import { type CouponsSearch, templateSorts, templateStatuses } from "./search";
import { useTemplateColumns } from "./template-columns";

const route = getRouteApi("/_desk/coupons/");

export function TemplateList() {
  const t = useTranslations("coupons");
  const { status, type, search, page = 1, id, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const change = (next: Partial<CouponsSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), resetScroll: false });
  const ordered = sorting(templateSorts, { by: "createdAt", order: "desc" }, asked, change);
  const filters = { status, type, search, ...ordered.input };
  const list = trpc.admin.coupons.list.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData },
  );

  return (
    <ServerTable
      id="coupons"
      caption={t("views.templates")}
      columns={useTemplateColumns()}
      list={list}
      rowKey={(row) => row.id}
      isCurrent={(row) => row.id === id}
      empty={t("none")}
      {...ordered.table}
      onPage={(next) => change({ page: next })}
      onFile={(part) => utils.admin.coupons.list.fetch({ ...filters, ...part })}
      filters={
        <FilterBar onClear={clearing({ status, type, search }, change)}>
          <FilterSearch
            label={t("search")}
            value={search}
            onChange={(next) => change({ search: next })}
          />
          <FilterSelect
            label={t("fields.status")}
            value={status}
            options={templateStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            onChange={(next) => change({ status: next })}
          />
          <FilterSelect
            label={t("fields.type")}
            value={type}
            options={couponType.options.map((value) => ({ value, label: t(`types.${value}`) }))}
            onChange={(next) => change({ type: next })}
          />
        </FilterBar>
      }
    />
  );
}
