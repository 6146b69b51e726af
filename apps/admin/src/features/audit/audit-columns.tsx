import { rowLink } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { quietCell, type TableColumn } from "../table/table-column";
import type { AuditEntry } from "./audit-entry";
import { AuditResult } from "./audit-result";
import { useAuditNames } from "./use-audit-names";

export function useAuditColumns(): TableColumn<AuditEntry>[] {
  const t = useTranslations("audit.fields");
  const format = useFormatter();
  const names = useAuditNames();
  const results = useTranslations("audit.results");
  return [
    {
      id: "at",
      header: t("at"),
      className: quietCell,
      cell: ({ createdAt }) =>
        format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "medium" }),
      file: ({ createdAt }) => createdAt,
    },
    {
      id: "action",
      header: t("action"),
      fixed: true,
      cell: ({ id, action }) => (
        <Link
          from="/audit"
          to="/audit"
          search={(search) => ({ ...search, id })}
          resetScroll={false}
          {...rowLink}
        >
          {names.action(action)}
        </Link>
      ),
      file: ({ action }) => names.action(action),
    },
    {
      id: "actor",
      header: t("actor"),
      className: "whitespace-nowrap",
      cell: ({ actorName, actorRole }) => (
        <span className="flex flex-col">
          <span className="font-medium">{actorName ?? names.role(actorRole)}</span>
          {actorName && (
            <span className="text-caption text-ink-faint">{names.role(actorRole)}</span>
          )}
        </span>
      ),
      file: ({ actorName, actorRole }) => actorName ?? names.role(actorRole),
    },
    {
      id: "role",
      header: t("role"),
      hidden: true,
      cell: ({ actorRole }) => names.role(actorRole),
      file: ({ actorRole }) => names.role(actorRole),
    },
    {
      id: "entity",
      header: t("entity"),
      secondary: true,
      cell: ({ entityType, entityId }) => (
        <span className="flex flex-col">
          {names.entity(entityType)}
          <span className="max-w-56 truncate text-caption text-ink-faint" title={entityId}>
            {entityId}
          </span>
        </span>
      ),
      file: ({ entityType }) => names.entity(entityType),
    },
    {
      id: "entityId",
      header: t("entityId"),
      hidden: true,
      className: quietCell,
      cell: ({ entityId }) => entityId,
      file: ({ entityId }) => entityId,
    },
    {
      id: "reason",
      header: t("reason"),
      secondary: true,
      cell: ({ reason }) => (
        <span className="line-clamp-2 max-w-72 text-ink-soft">{reason ?? "–"}</span>
      ),
      file: ({ reason }) => reason,
    },
    {
      id: "result",
      header: t("result"),
      cell: ({ result }) => <AuditResult result={result} />,
      file: ({ result }) => (result === "failure" ? results("failure") : results("success")),
    },
    {
      id: "ip",
      header: t("ip"),
      hidden: true,
      className: quietCell,
      cell: ({ ip }) => ip ?? "–",
      file: ({ ip }) => ip,
    },
    {
      id: "before",
      header: t("before"),
      hidden: true,
      cell: ({ oldValues }) => <Values values={oldValues} />,
      file: ({ oldValues }) => (oldValues ? JSON.stringify(oldValues) : null),
    },
    {
      id: "after",
      header: t("after"),
      hidden: true,
      cell: ({ newValues }) => <Values values={newValues} />,
      file: ({ newValues }) => (newValues ? JSON.stringify(newValues) : null),
    },
  ];
}

const Values = ({ values }: { values: unknown }) => (
  <code className="line-clamp-2 max-w-72 text-caption break-all">
    {values ? JSON.stringify(values) : "–"}
  </code>
);
