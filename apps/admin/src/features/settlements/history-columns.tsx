import type { RouterOutputs } from "@buzz/client";
import { type Column, MoneyText } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { SettlementDay } from "./settlement-day";
import { SettlementLink } from "./settlement-link";
import { SettlementStatus } from "./settlement-status";

type Settlement = RouterOutputs["settlements"]["list"]["items"][number];

export function useHistoryColumns(): Column<Settlement>[] {
  const t = useTranslations("settlements.columns");
  const format = useFormatter();
  return [
    { id: "shop", header: t("shop"), cell: (row) => <SettlementLink {...row} /> },
    { id: "day", header: t("day"), secondary: true, cell: (row) => <SettlementDay {...row} /> },
    {
      id: "paidAt",
      header: t("paidAt"),
      secondary: true,
      className: "whitespace-nowrap tabular-nums text-ink-soft",
      cell: ({ paidAt }) => (paidAt ? format.dateTime(paidAt, "dateTime") : "–"),
    },
    {
      id: "status",
      header: t("status"),
      cell: ({ status }) => <SettlementStatus status={status} />,
    },
    {
      id: "total",
      header: t("total"),
      align: "end",
      cell: ({ totalAmount }) => <MoneyText amount={totalAmount} className="font-bold" />,
    },
  ];
}
