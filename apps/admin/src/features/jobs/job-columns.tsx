import { MoneyText, Progress, rowLink } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { quietCell, type TableColumn } from "../table/table-column";
import { type JobRow, JobStatus } from "./job-status";

export function useJobColumns(): TableColumn<JobRow>[] {
  const t = useTranslations("jobs");
  const format = useFormatter();
  const at = (instant: Date | null) => (instant ? format.dateTime(instant, "dateTime") : "–");
  return [
    {
      id: "name",
      header: t("columns.name"),
      fixed: true,
      cell: ({ id, name, kind }) => (
        <span className="flex flex-col">
          <Link to="/jobs/$id" params={{ id }} {...rowLink}>
            {name}
          </Link>
          <span className="text-caption text-ink-faint">{t(`kinds.${kind}`)}</span>
        </span>
      ),
      file: ({ name }) => name,
    },
    {
      id: "status",
      header: t("columns.status"),
      cell: ({ status }) => <JobStatus status={status} />,
      file: ({ status }) => t(`statuses.${status}`),
    },
    {
      id: "progress",
      header: t("columns.progress"),
      cell: ({ name, total, done, failed }) => (
        <span className="flex w-48 flex-col gap-1.5">
          <span className="text-caption text-ink-soft tabular-nums">
            {t("doneOf", { done, total })}
          </span>
          <Progress label={name} value={total === 0 ? 0 : (done + failed) / total} />
        </span>
      ),
      file: ({ done }) => done,
    },
    {
      id: "total",
      header: t("columns.total"),
      hidden: true,
      align: "end",
      cell: ({ total }) => format.number(total, "integer"),
      file: ({ total }) => total,
    },
    {
      id: "failed",
      header: t("columns.failed"),
      align: "end",
      secondary: true,
      cell: ({ failed }) =>
        failed === 0 ? (
          <span className="text-ink-faint">–</span>
        ) : (
          <span className="font-semibold text-bad-ink">{format.number(failed, "integer")}</span>
        ),
      file: ({ failed }) => failed,
    },
    {
      id: "reserved",
      header: t("columns.reserved"),
      align: "end",
      secondary: true,
      cell: ({ reserved }) =>
        reserved === 0 ? (
          <span className="text-ink-faint">–</span>
        ) : (
          <MoneyText amount={reserved} />
        ),
      file: ({ reserved }) => reserved,
    },
    {
      id: "createdAt",
      header: t("columns.createdAt"),
      secondary: true,
      className: quietCell,
      cell: ({ createdAt }) => at(createdAt),
      file: ({ createdAt }) => createdAt,
    },
    {
      id: "finishedAt",
      header: t("columns.finishedAt"),
      hidden: true,
      className: quietCell,
      cell: ({ finishedAt }) => at(finishedAt),
      file: ({ finishedAt }) => finishedAt,
    },
  ];
}
