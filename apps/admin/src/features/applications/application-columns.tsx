import { rowLink } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { quietCell, type TableColumn } from "../table/table-column";
import type { Application } from "./application";
import { ApplicationStatus } from "./application-status";
import { useCategoryName } from "./use-category-name";

export function useApplicationColumns(): TableColumn<Application>[] {
  const t = useTranslations("applications");
  const format = useFormatter();
  const categoryName = useCategoryName();
  return [
    {
      id: "shop",
      header: t("shop"),
      sortBy: "businessName",
      fixed: true,
      cell: ({ id, businessInfo }) => (
        <span className="flex flex-col">
          <Link
            from="/applications"
            to="/applications"
            search={(search) => ({ ...search, id })}
            resetScroll={false}
            {...rowLink}
          >
            {businessInfo.name}
          </Link>
          <span className="text-caption text-ink-faint tabular-nums">
            {businessInfo.registrationNumber}
          </span>
        </span>
      ),
      file: ({ businessInfo }) => businessInfo.name,
    },
    {
      id: "category",
      header: t("category"),
      secondary: true,
      className: "whitespace-nowrap",
      cell: ({ businessInfo }) => categoryName(businessInfo.category),
      file: ({ businessInfo }) => categoryName(businessInfo.category),
    },
    {
      id: "address",
      header: t("address"),
      hidden: true,
      cell: ({ businessInfo }) => businessInfo.address,
      file: ({ businessInfo }) => businessInfo.address,
    },
    {
      id: "documents",
      header: t("documents.title"),
      align: "end",
      secondary: true,
      cell: ({ documents }) => documents.length,
      file: ({ documents }) => documents.length,
    },
    {
      id: "createdAt",
      header: t("createdAt"),
      sortBy: "createdAt",
      secondary: true,
      className: quietCell,
      cell: ({ createdAt }) => format.dateTime(createdAt, "dateTime"),
      file: ({ createdAt }) => createdAt,
    },
    {
      id: "status",
      header: t("status"),
      align: "end",
      cell: ({ status }) => <ApplicationStatus status={status} />,
      file: ({ status }) => t(`statuses.${status}`),
    },
  ];
}
