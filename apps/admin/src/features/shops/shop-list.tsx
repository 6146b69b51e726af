import { trpc } from "@buzz/client";
import { SegmentedControl } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { useCategories } from "../applications/use-categories";
import { useFigures } from "../charts/use-figures";
import { clearing } from "../filters/clearing";
import { FilterBar } from "../filters/filter-bar";
import { FilterSearch } from "../filters/filter-search";
import { FilterSelect } from "../filters/filter-select";
import { ServerTable } from "../table/server-table";
import { type ShopsSearch, shopSorts, shopStatuses } from "./search";
import { useShopColumns } from "./shop-columns";

const route = getRouteApi("/_desk/shops");

/** All shops, how many there are of each status, and what narrows them. */
export function ShopList() {
  const t = useTranslations("shops");
  const { count } = useFigures();
  const { status, category, search, sort, order, page = 1, id } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const { data: categories = [] } = useCategories();
  const filters = { status, category, search, sort, order };
  const list = trpc.admin.businesses.list.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData },
  );
  const change = (next: Partial<ShopsSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), resetScroll: false });
  const summary = list.data?.summary;
  const all = summary && Object.values(summary).reduce((sum, shops) => sum + shops, 0);
  const named = (name: string, shops: number | undefined) => (
    <>
      {name}
      {shops !== undefined && (
        <span className="text-caption font-medium text-ink-faint tabular-nums">{count(shops)}</span>
      )}
    </>
  );

  return (
    <div className="flex flex-col gap-4">
      <div className="max-w-full overflow-x-auto">
        <SegmentedControl
          className="w-fit wrap-normal"
          label={t("fields.status")}
          value={status ?? "all"}
          options={[
            { value: "all" as const, label: named(t("statuses.all"), all) },
            ...shopStatuses.map((value) => ({
              value,
              label: named(t(`statuses.${value}`), summary?.[value]),
            })),
          ]}
          onChange={(next) => change({ status: next === "all" ? undefined : next })}
        />
      </div>
      <ServerTable
        id="shops"
        caption={t("views.list")}
        columns={useShopColumns()}
        list={list}
        rowKey={(row) => row.id}
        isCurrent={(row) => row.id === id}
        empty={t("none")}
        sort={sort && { by: sort, order: order ?? (sort === "createdAt" ? "desc" : "asc") }}
        onSort={(next) =>
          change({ sort: shopSorts.find((by) => by === next?.by), order: next?.order })
        }
        onPage={(next) => change({ page: next })}
        onFile={(part) => utils.admin.businesses.list.fetch({ ...filters, ...part })}
        filters={
          <FilterBar onClear={clearing({ category, search }, change)}>
            <FilterSearch
              label={t("search")}
              value={search}
              onChange={(next) => change({ search: next })}
            />
            <FilterSelect
              label={t("fields.category")}
              value={category}
              options={categories.map(({ id: value, name }) => ({ value, label: name }))}
              onChange={(next) => change({ category: next })}
            />
          </FilterBar>
        }
      />
    </div>
  );
}
