import { PointsText, rowLink } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { quietCell, type TableColumn } from "../table/table-column";
import type { MemberRow } from "./member";
import { MemberStatus } from "./member-status";

export function useMemberColumns(): TableColumn<MemberRow>[] {
  const t = useTranslations("members");
  const format = useFormatter();
  const { count } = useFigures();
  const at = (instant: Date | null) =>
    instant ? format.dateTime(instant, "dateTime") : <span className="text-ink-faint">–</span>;
  return [
    {
      id: "name",
      header: t("fields.name"),
      sortBy: "name",
      fixed: true,
      cell: ({ id, name, email }) => (
        <span className="flex min-w-32 flex-col">
          <Link
            from="/members"
            to="/members"
            search={(search) => ({ ...search, id })}
            resetScroll={false}
            {...rowLink}
          >
            {name}
          </Link>
          <span className="text-caption text-ink-faint">{email}</span>
        </span>
      ),
      file: ({ name }) => name,
    },
    {
      id: "email",
      header: t("fields.email"),
      hidden: true,
      className: quietCell,
      cell: ({ email }) => email,
      file: ({ email }) => email,
    },
    {
      id: "phone",
      header: t("fields.phone"),
      hidden: true,
      className: quietCell,
      cell: ({ phone }) => phone ?? "–",
      file: ({ phone }) => phone,
    },
    {
      id: "role",
      header: t("fields.role"),
      className: "whitespace-nowrap",
      cell: ({ role, businessName }) => (
        <span className="flex flex-col">
          {t(`roles.${role}`)}
          {businessName && <span className="text-caption text-ink-faint">{businessName}</span>}
        </span>
      ),
      file: ({ role }) => t(`roles.${role}`),
    },
    {
      id: "shop",
      header: t("fields.shop"),
      hidden: true,
      cell: ({ businessName }) => businessName ?? "–",
      file: ({ businessName }) => businessName,
    },
    {
      id: "university",
      header: t("fields.university"),
      hidden: true,
      cell: ({ university }) => university ?? "–",
      file: ({ university }) => university,
    },
    {
      id: "referralCode",
      header: t("fields.referralCode"),
      hidden: true,
      className: quietCell,
      cell: ({ referralCode }) => referralCode ?? "–",
      file: ({ referralCode }) => referralCode,
    },
    {
      id: "status",
      header: t("fields.status"),
      cell: ({ status }) => <MemberStatus status={status} />,
      file: ({ status }) => t(`statuses.${status}`),
    },
    {
      id: "referrals",
      header: t("fields.referrals"),
      align: "end",
      secondary: true,
      cell: ({ stats }) => count(stats.totalReferrals),
      file: ({ stats }) => stats.totalReferrals,
    },
    {
      id: "points",
      header: t("fields.points"),
      align: "end",
      secondary: true,
      cell: ({ stats }) => <PointsText amount={stats.totalMileage} />,
      file: ({ stats }) => stats.totalMileage,
    },
    {
      id: "coupons",
      header: t("fields.coupons"),
      align: "end",
      secondary: true,
      cell: ({ stats }) => count(stats.totalCouponsUsed),
      file: ({ stats }) => stats.totalCouponsUsed,
    },
    {
      id: "logins",
      header: t("fields.logins"),
      sortBy: "login_count",
      align: "end",
      hidden: true,
      cell: ({ loginCount }) => count(loginCount),
      file: ({ loginCount }) => loginCount,
    },
    {
      id: "lastLogin",
      header: t("fields.lastLogin"),
      sortBy: "last_login_at",
      secondary: true,
      className: quietCell,
      cell: ({ lastLoginAt }) => at(lastLoginAt),
      file: ({ lastLoginAt }) => lastLoginAt,
    },
    {
      id: "createdAt",
      header: t("fields.createdAt"),
      sortBy: "created_at",
      className: quietCell,
      cell: ({ createdAt }) => format.dateTime(createdAt, { dateStyle: "medium" }),
      file: ({ createdAt }) => createdAt,
    },
  ];
}
