import type { RouterOutputs } from "@buzz/client";
import { MoneyText } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { quietCell, type TableColumn } from "../table/table-column";
import { SettlementDay } from "./settlement-day";
import { SettlementLink } from "./settlement-link";
import { UseSum } from "./use-sum";

type Waiting = RouterOutputs["admin"]["settlements"]["pending"]["items"][number];

export function useQueueColumns(): TableColumn<Waiting>[] {
  const t = useTranslations("settlements.columns");
  const format = useFormatter();
  return [
    {
      id: "shop",
      header: t("shop"),
      sortBy: "businessName",
      fixed: true,
      cell: (row) => <SettlementLink {...row} />,
      file: (row) => row.businessName,
    },
    {
      id: "day",
      header: t("day"),
      sortBy: "settlementDate",
      secondary: true,
      cell: ({ settlementDate }) => <SettlementDay settlementDate={settlementDate} />,
      file: (row) => row.settlementDate,
    },
    {
      id: "requestedAt",
      header: t("requestedAt"),
      sortBy: "requestedAt",
      secondary: true,
      className: quietCell,
      cell: ({ requestedAt }) => format.dateTime(requestedAt, "dateTime"),
      file: ({ requestedAt }) => requestedAt,
    },
    {
      id: "coupon",
      header: t("coupon"),
      align: "end",
      secondary: true,
      cell: ({ details }) => <UseSum {...details.coupon} />,
      file: ({ details }) => details.coupon.amount,
    },
    {
      id: "mileage",
      header: t("mileage"),
      align: "end",
      secondary: true,
      cell: ({ details }) => <UseSum {...details.mileage} />,
      file: ({ details }) => details.mileage.amount,
    },
    {
      id: "total",
      header: t("total"),
      sortBy: "totalAmount",
      align: "end",
      cell: ({ totalAmount }) => <MoneyText amount={totalAmount} className="font-bold" />,
      file: ({ totalAmount }) => totalAmount,
    },
  ];
}
