import { trpc } from "@buzz/client";
import { Loading, Skeleton } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { Block } from "../page/block";
import { ProblemState } from "../problem/problem-state";
import { ExposureExtremes } from "./exposure-extremes";
import { ExposureList } from "./exposure-list";
import { ExposureSettings } from "./exposure-settings";
import { ExposureSpread } from "./exposure-spread";
import { ExposureTiles } from "./exposure-tiles";

const route = getRouteApi("/_desk/shops");

/** How evenly shops were shown on the main page over the last 30 days, and the rules it follows. */
export function ExposureView() {
  const t = useTranslations("shops.exposure");
  const { exposure = "least", page = 1 } = route.useSearch();
  const query = trpc.admin.businesses.exposureFairness.useQuery(
    { order: exposure, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData },
  );
  const { data, error } = query;
  if (error && !data)
    return (
      <ProblemState
        error={error}
        onRetry={() => void query.refetch()}
        retrying={query.isRefetching}
      />
    );
  if (!data)
    return (
      <Loading className="flex flex-col gap-4">
        <Skeleton className="h-28 rounded-card" />
        <Skeleton className="h-72 rounded-card" />
      </Loading>
    );
  return (
    <div className="flex flex-col gap-6">
      <ExposureTiles summary={data.summary} settings={data.rotationSettings} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <ExposureSpread summary={data.summary} />
          <ExposureExtremes />
        </div>
        <ExposureSettings
          key={JSON.stringify(data.rotationSettings)}
          settings={data.rotationSettings}
        />
      </div>
      <Block title={t("all")}>
        <ExposureList query={query} />
      </Block>
    </div>
  );
}
