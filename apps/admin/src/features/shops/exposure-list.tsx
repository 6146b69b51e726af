import { trpc } from "@buzz/client";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ServerTable } from "../table/server-table";
import type { Listing } from "../table/table-column";
import { useExposureColumns } from "./exposure-columns";
import type { ShopsSearch } from "./search";
import type { Fairness } from "./shop";

const route = getRouteApi("/_desk/shops");

interface ExposureListProps {
  query: Omit<Listing<never>, "data"> & { data: Fairness | undefined };
}

const pageOf = ({ businesses: items, pagination }: Fairness) => ({ items, pagination });

/** Every shop with how often it was shown where, least or most first. */
export function ExposureList({ query }: ExposureListProps) {
  const t = useTranslations("shops.exposure");
  const { exposure = "least", id } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const change = (next: Partial<ShopsSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), resetScroll: false });
  return (
    <ServerTable
      id="exposure"
      caption={t("all")}
      columns={useExposureColumns()}
      list={{ ...query, data: query.data && pageOf(query.data) }}
      rowKey={(row) => row.id}
      isCurrent={(row) => row.id === id}
      empty={t("none")}
      sort={{ by: "exposure", order: exposure === "least" ? "asc" : "desc" }}
      onSort={(next) => change({ exposure: next?.order === "desc" ? "most" : undefined })}
      onPage={(next) => change({ page: next })}
      onFile={async (part) =>
        pageOf(
          await utils.admin.businesses.exposureFairness.fetch({
            order: exposure,
            ...part,
          }),
        )
      }
    />
  );
}
