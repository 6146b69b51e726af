import { Badge, rowLink, StatusBadge } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { quietCell, type TableColumn } from "../table/table-column";
import type { OperatorRow } from "./operator";
import { RoleTerm } from "./role-term";

export const statusTones = { active: "good", suspended: "warn", deactivated: "neutral" } as const;

export function useOperatorColumns(): TableColumn<OperatorRow>[] {
  const t = useTranslations("operators");
  const roles = useTranslations("operator.roles");
  const format = useFormatter();
  const { operator: me } = useOperator();
  const at = (instant: Date | null) =>
    instant ? format.dateTime(instant, "dateTime") : <span className="text-ink-faint">–</span>;
  return [
    {
      id: "name",
      header: t("fields.name"),
      sortBy: "name",
      fixed: true,
      cell: ({ id, name, email }) => (
        <span className="flex flex-col items-start">
          <span className="flex items-center gap-2">
            <Link
              from="/operators"
              to="/operators"
              search={(search) => ({ ...search, id })}
              resetScroll={false}
              {...rowLink}
            >
              {name}
            </Link>
            {id === me?.id && <Badge tone="brand">{t("you")}</Badge>}
          </span>
          <span className="text-caption text-ink-faint">{email}</span>
        </span>
      ),
      file: ({ name }) => name,
    },
    {
      id: "email",
      header: t("fields.email"),
      hidden: true,
      cell: ({ email }) => email,
      file: ({ email }) => email,
    },
    {
      id: "role",
      header: t("fields.role"),
      className: "font-medium whitespace-nowrap",
      cell: ({ role }) => roles(role),
      file: ({ role }) => roles(role),
    },
    {
      id: "term",
      header: t("fields.term"),
      className: "whitespace-nowrap",
      cell: ({ roleExpiresAt }) => <RoleTerm roleExpiresAt={roleExpiresAt} />,
      file: ({ roleExpiresAt }) => roleExpiresAt,
    },
    {
      id: "status",
      header: t("fields.status"),
      cell: ({ status, mustChangePassword }) => (
        <span className="flex flex-wrap gap-1.5">
          <StatusBadge tone={statusTones[status]}>{t(`statuses.${status}`)}</StatusBadge>
          {mustChangePassword && <Badge tone="warn">{t("temporary")}</Badge>}
        </span>
      ),
      file: ({ status }) => t(`statuses.${status}`),
    },
    {
      id: "secondFactor",
      header: t("fields.secondFactor"),
      secondary: true,
      cell: ({ secondFactor }) =>
        secondFactor ? t("secondFactor.on") : <Badge tone="warn">{t("secondFactor.off")}</Badge>,
      file: ({ secondFactor }) => secondFactor,
    },
    {
      id: "lastLogin",
      header: t("fields.lastLogin"),
      sortBy: "lastLoginAt",
      className: quietCell,
      cell: ({ lastLoginAt }) => at(lastLoginAt),
      file: ({ lastLoginAt }) => lastLoginAt,
    },
    {
      id: "assignedBy",
      header: t("fields.assignedBy"),
      hidden: true,
      cell: ({ assignedByName }) => assignedByName ?? t("commandLine"),
      file: ({ assignedByName }) => assignedByName,
    },
    {
      id: "assignedAt",
      header: t("fields.assignedAt"),
      hidden: true,
      className: quietCell,
      cell: ({ assignedAt }) => at(assignedAt),
      file: ({ assignedAt }) => assignedAt,
    },
    {
      id: "createdAt",
      header: t("fields.createdAt"),
      sortBy: "createdAt",
      hidden: true,
      className: quietCell,
      cell: ({ createdAt }) => at(createdAt),
      file: ({ createdAt }) => createdAt,
    },
  ];
}
