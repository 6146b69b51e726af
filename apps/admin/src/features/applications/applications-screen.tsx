import { trpc } from "@buzz/client";
import { PageHeader, SegmentedControl } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { clsx } from "clsx";
import { useTranslations } from "use-intl";
import { pollInterval, rowsPerPage } from "../../lib/search";
import { ProblemState } from "../problem/problem-state";
import { ApplicationDetail } from "./application-detail";
import { ApplicationList } from "./application-list";
import { statusFilters } from "./search";

const route = getRouteApi("/_desk/applications");

/** A list, and beside it the application that is being read; on narrow screens one of the two. */
export function ApplicationsScreen() {
  const t = useTranslations("applications");
  const { status = "pending", page = 1, id } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isRefetching, isPlaceholderData } =
    trpc.admin.applications.list.useQuery(
      { status: status === "all" ? undefined : status, page, limit: rowsPerPage },
      { placeholderData: keepPreviousData, refetchInterval: pollInterval },
    );
  const open = data?.items.find((application) => application.id === id);

  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className={clsx("max-w-full self-start overflow-x-auto", open && "max-xl:hidden")}>
        <SegmentedControl
          label={t("filter")}
          value={status}
          options={statusFilters.map((value) => ({ value, label: t(`statuses.${value}`) }))}
          onChange={(next) =>
            void navigate({ search: { status: next === "pending" ? undefined : next } })
          }
        />
      </div>
      {error && !data ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <div
          className={clsx("grid items-start gap-6", open && "xl:grid-cols-[minmax(0,1fr)_27rem]")}
        >
          <div
            className={clsx(
              "min-w-0 transition-opacity",
              open && "max-xl:hidden",
              isPlaceholderData && "opacity-55",
            )}
          >
            <ApplicationList
              status={status}
              page={data}
              openId={open?.id}
              onPage={(next) =>
                void navigate({ search: (search) => ({ ...search, page: next, id: undefined }) })
              }
            />
          </div>
          {open && (
            <ApplicationDetail
              key={open.id}
              application={open}
              onClose={() =>
                void navigate({
                  search: (search) => ({ ...search, id: undefined }),
                  resetScroll: false,
                })
              }
            />
          )}
        </div>
      )}
    </>
  );
}
