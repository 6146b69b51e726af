import type { RouterOutputs } from "@buzz/client";
import { MoneyText } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { quietCell, type TableColumn } from "../table/table-column";
import { SettlementDay } from "./settlement-day";
import { SettlementLink } from "./settlement-link";
import { SettlementStatus } from "./settlement-status";

type Settlement = RouterOutputs["settlements"]["list"]["items"][number];

export function useHistoryColumns(): TableColumn<Settlement>[] {
  const t = useTranslations("settlements");
  const format = useFormatter();
  const at = (instant: Date | null) => (instant ? format.dateTime(instant, "dateTime") : "–");
  return [
    {
      id: "shop",
      header: t("columns.shop"),
      fixed: true,
      cell: (row) => <SettlementLink {...row} />,
      file: (row) => row.businessName,
    },
    {
      id: "number",
      header: t("columns.number"),
      hidden: true,
      className: quietCell,
      cell: (row) => row.settlementNo,
      file: (row) => row.settlementNo,
    },
    {
      id: "day",
      header: t("columns.day"),
      sortBy: "settlementDate",
      secondary: true,
      cell: (row) => <SettlementDay {...row} />,
      file: (row) => row.settlementDate,
    },
    {
      id: "requestedAt",
      header: t("columns.requestedAt"),
      sortBy: "requestedAt",
      hidden: true,
      className: quietCell,
      cell: ({ requestedAt }) => at(requestedAt),
      file: ({ requestedAt }) => requestedAt,
    },
    {
      id: "approvedAt",
      header: t("columns.approvedAt"),
      sortBy: "approvedAt",
      hidden: true,
      className: quietCell,
      cell: (row) => at(row.approvedAt),
      file: (row) => row.approvedAt,
    },
    {
      id: "paidAt",
      header: t("columns.paidAt"),
      sortBy: "paidAt",
      secondary: true,
      className: quietCell,
      cell: (row) => at(row.paidAt),
      file: (row) => row.paidAt,
    },
    {
      id: "status",
      header: t("columns.status"),
      cell: ({ status }) => <SettlementStatus status={status} />,
      file: ({ status }) => t(`statuses.${status}`),
    },
    {
      id: "coupon",
      header: t("columns.coupon"),
      align: "end",
      hidden: true,
      cell: (row) => <MoneyText amount={row.couponAmount} />,
      file: (row) => row.couponAmount,
    },
    {
      id: "mileage",
      header: t("columns.mileage"),
      align: "end",
      hidden: true,
      cell: (row) => <MoneyText amount={row.mileageAmount} />,
      file: (row) => row.mileageAmount,
    },
    {
      id: "total",
      header: t("columns.total"),
      sortBy: "totalAmount",
      align: "end",
      cell: ({ totalAmount }) => <MoneyText amount={totalAmount} className="font-bold" />,
      file: (row) => row.totalAmount,
    },
  ];
}
