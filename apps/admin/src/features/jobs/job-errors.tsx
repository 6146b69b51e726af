import { type RouterOutputs, trpc } from "@buzz/client";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { Block } from "../page/block";
import { ServerTable } from "../table/server-table";
import type { TableColumn } from "../table/table-column";
import { isUnderWay, type Job, watchInterval } from "./job-status";

type Failure = RouterOutputs["admin"]["jobs"]["errors"]["items"][number];

const route = getRouteApi("/_desk/jobs/$id");

/** Everybody for whom a job could do nothing, and why. */
export function JobErrors({ job }: { job: Job }) {
  const t = useTranslations("jobs.errors");
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const { id } = job;
  const list = trpc.admin.jobs.errors.useQuery(
    { id, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData, refetchInterval: isUnderWay(job) && watchInterval },
  );
  const columns = useErrorColumns();
  if (job.failed === 0) return null;
  return (
    <Block title={t("title", { count: job.failed })}>
      <ServerTable
        id="job-errors"
        caption={t("title", { count: job.failed })}
        columns={columns}
        list={list}
        rowKey={(row) => row.userId}
        onPage={(next) => void navigate({ search: { page: next }, resetScroll: false })}
        onFile={(part) => utils.admin.jobs.errors.fetch({ id, ...part })}
      />
    </Block>
  );
}

function useErrorColumns(): TableColumn<Failure>[] {
  const t = useTranslations("jobs.errors");
  return [
    {
      id: "name",
      header: t("member"),
      fixed: true,
      className: "font-medium whitespace-nowrap",
      cell: ({ name }) => name,
      file: ({ name }) => name,
    },
    {
      id: "userId",
      header: t("id"),
      className: "text-caption text-ink-faint tabular-nums",
      cell: ({ userId }) => userId,
      file: ({ userId }) => userId,
    },
    {
      id: "message",
      header: t("reason"),
      cell: ({ message }) => message,
      file: ({ message }) => message,
    },
    {
      id: "code",
      header: t("code"),
      className: "whitespace-nowrap",
      cell: ({ code }) => <code className="text-caption text-ink-soft">{code}</code>,
      file: ({ code }) => code,
    },
  ];
}
