import { trpc } from "@buzz/client";
import { Card, Loading, PageHeader, Progress, Skeleton } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { BackLink } from "../page/back-link";
import { ProblemState } from "../problem/problem-state";
import { JobActions } from "./job-actions";
import { JobErrors } from "./job-errors";
import { JobFacts } from "./job-facts";
import { isUnderWay, JobStatus, watchInterval } from "./job-status";

const route = getRouteApi("/_desk/jobs/$id");

/** One job as it goes on: how far it is, what it holds, and for whom it could do nothing. */
export function JobScreen() {
  const t = useTranslations("jobs");
  const format = useFormatter();
  const { id } = route.useParams();
  const { data, error, refetch, isRefetching } = trpc.admin.jobs.get.useQuery(
    { id },
    { refetchInterval: ({ state }) => state.data && isUnderWay(state.data) && watchInterval },
  );
  return (
    <>
      <BackLink to="/jobs">{t("title")}</BackLink>
      {data ? (
        <>
          <PageHeader
            title={data.name}
            text={`${t(`kinds.${data.kind}`)} · ${format.dateTime(data.createdAt, "dateTime")}`}
            actions={<JobActions job={data} />}
          />
          <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
            <div className="flex min-w-0 flex-col gap-6">
              <Card className="flex flex-col gap-4 p-6">
                <h2 className="sr-only">{t("columns.progress")}</h2>
                <div className="flex flex-wrap items-center justify-between gap-3">
                  <p
                    role="status"
                    aria-live="polite"
                    className="text-headline font-bold tabular-nums"
                  >
                    {t("doneOf", { done: data.done, total: data.total })}
                  </p>
                  <JobStatus status={data.status} />
                </div>
                <Progress
                  label={t("columns.progress")}
                  value={data.total === 0 ? 1 : (data.done + data.failed) / data.total}
                  className="h-3"
                />
                <p className="text-ink-soft">
                  {data.error
                    ? t("stopped", { message: data.error.message })
                    : t(`outcomes.${data.status}`, {
                        done: data.done,
                        failed: data.failed,
                        left: data.total - data.done - data.failed,
                      })}
                </p>
              </Card>
              <JobErrors job={data} />
            </div>
            <JobFacts job={data} />
          </div>
        </>
      ) : error ? (
        <ProblemState page error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <Loading className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <Skeleton className="h-64 rounded-card" />
          <Skeleton className="h-64 rounded-card" />
        </Loading>
      )}
    </>
  );
}
