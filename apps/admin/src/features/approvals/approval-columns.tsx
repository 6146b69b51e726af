import { useFormatter, useTranslations } from "use-intl";
import type { TableColumn } from "../table/table-column";
import type { Approval } from "./approval";
import { ApprovalActions } from "./approval-actions";
import { ApprovalStatus } from "./approval-status";

export function useApprovalColumns(
  onPassword: (password: string) => void,
): TableColumn<Approval>[] {
  const t = useTranslations("approvals");
  const format = useFormatter();
  const at = (instant: Date) => (
    <span className="text-caption whitespace-nowrap text-ink-faint tabular-nums">
      {format.dateTime(instant, "dateTime")}
    </span>
  );
  return [
    {
      id: "what",
      header: t("columns.what"),
      fixed: true,
      file: ({ kind, summary }) => `${t(`kinds.${kind}`)}: ${summary}`,
      cell: ({ kind, summary, reason }) => (
        <span className="flex max-w-xl flex-col">
          <span className="text-caption text-ink-faint">{t(`kinds.${kind}`)}</span>
          <span className="font-semibold break-words">{summary}</span>
          {reason !== null && <span className="text-caption text-bad-ink">{reason}</span>}
        </span>
      ),
    },
    {
      id: "requester",
      header: t("columns.requester"),
      file: ({ requesterName }) => requesterName,
      secondary: true,
      className: "whitespace-nowrap",
      cell: ({ requesterName, requestedAt }) => (
        <span className="flex flex-col">
          {requesterName}
          {at(requestedAt)}
        </span>
      ),
    },
    {
      id: "status",
      header: t("columns.status"),
      file: ({ status, withdrawn }) => t(`statuses.${withdrawn ? "withdrawn" : status}`),
      secondary: true,
      cell: ({ status, withdrawn, deciderName, decidedAt, expiresAt }) => (
        <span className="flex flex-col items-start gap-1">
          <ApprovalStatus status={status} withdrawn={withdrawn} />
          {deciderName}
          {decidedAt === null ? (
            <span className="text-caption whitespace-nowrap text-ink-faint tabular-nums">
              {t("until", { at: format.dateTime(expiresAt, "dateTime") })}
            </span>
          ) : (
            at(decidedAt)
          )}
        </span>
      ),
    },
    {
      id: "requestedAt",
      header: t("columns.requestedAt"),
      hidden: true,
      cell: ({ requestedAt }) => at(requestedAt),
      file: ({ requestedAt }) => requestedAt,
    },
    {
      id: "decider",
      header: t("columns.decider"),
      hidden: true,
      cell: ({ deciderName }) => deciderName ?? "–",
      file: ({ deciderName }) => deciderName,
    },
    {
      id: "deeds",
      header: t("columns.decision"),
      fixed: true,
      align: "end",
      className: "whitespace-nowrap",
      cell: (row) => <ApprovalActions approval={row} onPassword={onPassword} />,
    },
  ];
}
