import { type RouterOutputs, trpc } from "@buzz/client";
import { DataTable, StatusBadge } from "@buzz/ui";
import { TriangleAlert } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { ProblemState } from "../problem/problem-state";
import { quietCell } from "../table/table-column";

type Recurring = RouterOutputs["admin"]["jobs"]["recurring"]["items"][number];

/** Heartbeats are looked at again this often, ms. */
const interval = 5_000;

/** What Buzz does by itself: when it last did, when it will, and what is late, which comes first. */
export function RecurringList() {
  const t = useTranslations("jobs.recurring");
  const format = useFormatter();
  const now = useNow({ updateInterval: interval });
  const { data, error, refetch, isRefetching } = trpc.admin.jobs.recurring.useQuery(undefined, {
    refetchInterval: interval,
  });
  if (error && !data)
    return <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />;
  const late = data?.items.filter(({ overdueSince }) => overdueSince !== null) ?? [];
  const ago = (at: Date | null) =>
    at === null ? (
      <span className="text-ink-faint">{t("never")}</span>
    ) : (
      <time dateTime={at.toISOString()} title={format.dateTime(at, "dateTime")}>
        {format.relativeTime(at, now)}
      </time>
    );

  return (
    <div className="flex flex-col gap-4">
      {late.length > 0 && (
        <div role="alert" className="flex gap-3 rounded-control bg-bad-soft px-4 py-3 text-bad-ink">
          <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          <div className="flex flex-col gap-0.5">
            <p className="font-semibold">{t("late.title", { count: late.length })}</p>
            <p className="text-caption">{t("late.text")}</p>
          </div>
        </div>
      )}
      <DataTable
        caption={t("caption")}
        rows={data && [...late, ...data.items.filter((row) => !late.includes(row))]}
        rowKey={({ name }) => name}
        skeletonRows={12}
        columns={[
          {
            id: "title",
            header: t("columns.title"),
            cell: ({ title, name }) => (
              <span className="flex flex-col">
                <span className="font-semibold">{title}</span>
                <code className="text-caption text-ink-faint">{name}</code>
              </span>
            ),
          },
          {
            id: "state",
            header: t("columns.state"),
            cell: (row) => <Heartbeat job={row} now={now} />,
          },
          {
            id: "last",
            header: t("columns.last"),
            className: "whitespace-nowrap tabular-nums",
            cell: ({ lastSucceededAt }) => ago(lastSucceededAt),
          },
          {
            id: "next",
            header: t("columns.next"),
            className: quietCell,
            cell: ({ nextAt, everySeconds }) =>
              nextAt === null ? t("every", { seconds: everySeconds }) : ago(nextAt),
          },
          {
            id: "failed",
            header: t("columns.failed"),
            secondary: true,
            cell: ({ lastFailedAt, lastError }) =>
              lastFailedAt === null ? (
                <span className="text-ink-faint">–</span>
              ) : (
                <span className="flex flex-col">
                  <span className="whitespace-nowrap">{ago(lastFailedAt)}</span>
                  {lastError !== null && (
                    <code className="text-caption text-bad-ink">{lastError}</code>
                  )}
                </span>
              ),
          },
        ]}
      />
    </div>
  );
}

function Heartbeat({ job, now }: { job: Recurring; now: Date }) {
  const t = useTranslations("jobs.recurring.states");
  const format = useFormatter();
  if (job.overdueSince !== null)
    return (
      <span className="flex flex-col items-start gap-1">
        <StatusBadge tone="bad">{t("late")}</StatusBadge>
        <span className="text-caption whitespace-nowrap text-bad-ink">
          {t("since", { ago: format.relativeTime(job.overdueSince, now) })}
        </span>
      </span>
    );
  if (job.lastError !== null) return <StatusBadge tone="warn">{t("failing")}</StatusBadge>;
  if (job.lastSucceededAt === null) return <StatusBadge tone="neutral">{t("waiting")}</StatusBadge>;
  return <StatusBadge tone="good">{t("good")}</StatusBadge>;
}
