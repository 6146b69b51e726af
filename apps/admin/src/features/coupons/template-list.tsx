import { couponType } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { FilterBar } from "../filters/filter-bar";
import { FilterSearch } from "../filters/filter-search";
import { FilterSelect } from "../filters/filter-select";
import { rowsPerRequest } from "../table/csv-button";
import { ServerTable } from "../table/server-table";
import { type CouponsSearch, templateStatuses } from "./search";
import { useTemplateColumns } from "./template-columns";

const route = getRouteApi("/_desk/coupons/");

export function TemplateList() {
  const t = useTranslations("coupons");
  const { status, type, search, page = 1, id } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const filters = { status, type, search };
  const list = trpc.admin.coupons.list.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData },
  );
  const change = (next: Partial<CouponsSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), resetScroll: false });

  return (
    <ServerTable
      id="coupons"
      caption={t("views.templates")}
      columns={useTemplateColumns()}
      list={list}
      rowKey={(row) => row.id}
      isCurrent={(row) => row.id === id}
      empty={t("none")}
      onPage={(next) => change({ page: next })}
      onFile={(next) =>
        utils.admin.coupons.list.fetch({ ...filters, page: next, limit: rowsPerRequest })
      }
      filters={
        <FilterBar
          onClear={
            (status ?? type ?? search)
              ? () => change({ status: undefined, type: undefined, search: undefined })
              : undefined
          }
        >
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
