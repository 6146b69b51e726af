import { trpc } from "@buzz/client";
import { Loading, PageHeader, SegmentedControl, Skeleton } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { PendingApprovals } from "../approvals/pending-approvals";
import { FilterBar } from "../filters/filter-bar";
import { FilterSearch } from "../filters/filter-search";
import { ProblemState } from "../problem/problem-state";
import { categories } from "./search";
import { SettingsForm } from "./settings-form";

const route = getRouteApi("/_desk/settings");

/** Every number and switch the programme runs on. */
export function SettingsScreen() {
  const t = useTranslations("settings");
  const { category = "referral", search } = route.useSearch();
  const navigate = route.useNavigate();
  const [version, setVersion] = useState(0);
  // What is being typed must not change under the hand.
  const { data, error, refetch, isRefetching } = trpc.admin.settings.list.useQuery(
    {},
    { refetchOnWindowFocus: false },
  );
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <PendingApprovals kinds={["settings"]} />
      <div className="flex max-w-5xl flex-wrap items-center justify-between gap-3">
        <div className="max-w-full overflow-x-auto">
          <SegmentedControl
            label={t("category")}
            value={search === undefined ? category : ""}
            options={categories.map((value) => ({ value, label: t(`categories.${value}`) }))}
            onChange={(next) => void navigate({ search: { category: next || undefined } })}
          />
        </div>
        <FilterBar>
          <FilterSearch
            label={t("search")}
            value={search}
            onChange={(next) => void navigate({ search: { category, search: next } })}
          />
        </FilterBar>
      </div>
      {data ? (
        <SettingsForm
          key={version}
          settings={data.settings}
          category={category}
          search={search}
          onReset={() => setVersion(version + 1)}
        />
      ) : error ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <Loading>
          <Skeleton className="h-96" />
        </Loading>
      )}
    </>
  );
}
