import type { RouterOutputs } from "@buzz/client";
import { type Column, DataTable, EmptyState, Pagination } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import type { Application } from "./application";
import { ApplicationStatus } from "./application-status";
import type { statusFilters } from "./search";
import { useCategoryName } from "./use-category-name";

interface ApplicationListProps {
  status: (typeof statusFilters)[number];
  /** undefined while loading. */
  page: RouterOutputs["admin"]["applications"]["list"] | undefined;
  openId: string | undefined;
  onPage: (page: number) => void;
}

export function ApplicationList({ status, page, openId, onPage }: ApplicationListProps) {
  const t = useTranslations("applications");
  const format = useFormatter();
  const categoryName = useCategoryName();

  const columns: Column<Application>[] = [
    {
      id: "shop",
      header: t("shop"),
      cell: ({ id, businessInfo }) => (
        <span className="flex flex-col">
          <Link
            from="/applications"
            to="/applications"
            search={(search) => ({ ...search, id })}
            resetScroll={false}
            className="font-semibold after:absolute after:inset-0"
          >
            {businessInfo.name}
          </Link>
          <span className="text-caption text-ink-faint tabular-nums">
            {businessInfo.registrationNumber}
          </span>
        </span>
      ),
    },
    {
      id: "category",
      header: t("category"),
      secondary: true,
      className: "whitespace-nowrap",
      cell: ({ businessInfo }) => categoryName(businessInfo.category),
    },
    {
      id: "createdAt",
      header: t("createdAt"),
      secondary: true,
      className: "whitespace-nowrap tabular-nums text-ink-soft",
      cell: ({ createdAt }) => format.dateTime(createdAt, "dateTime"),
    },
    {
      id: "status",
      header: t("status"),
      align: "end",
      cell: (row) => <ApplicationStatus status={row.status} />,
    },
  ];

  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={page?.items}
      rowKey={(row) => row.id}
      isCurrent={(row) => row.id === openId}
      skeletonRows={8}
      empty={
        status === "pending" ? (
          <EmptyState title={t("nonePending.title")} text={t("nonePending.text")} />
        ) : (
          <EmptyState title={t("none")} />
        )
      }
      footer={
        page && page.pagination.total > rowsPerPage ? (
          <Pagination
            page={page.pagination.page}
            totalPages={page.pagination.totalPages}
            onChange={onPage}
          />
        ) : null
      }
    />
  );
}
