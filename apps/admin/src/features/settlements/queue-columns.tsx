import type { RouterOutputs } from "@buzz/client";
import { type Column, MoneyText } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { SettlementDay } from "./settlement-day";
import { SettlementLink } from "./settlement-link";
import { UseSum } from "./use-sum";

type Waiting = RouterOutputs["admin"]["settlements"]["pending"]["items"][number];

export function useQueueColumns(): Column<Waiting>[] {
  const t = useTranslations("settlements.columns");
  return [
    { id: "shop", header: t("shop"), cell: (row) => <SettlementLink {...row} /> },
    { id: "day", header: t("day"), secondary: true, cell: (row) => <SettlementDay {...row} /> },
    {
      id: "coupon",
      header: t("coupon"),
      align: "end",
      secondary: true,
      cell: ({ details }) => <UseSum {...details.coupon} />,
    },
    {
      id: "mileage",
      header: t("mileage"),
      align: "end",
      secondary: true,
      cell: ({ details }) => <UseSum {...details.mileage} />,
    },
    {
      id: "total",
      header: t("total"),
      align: "end",
      cell: ({ totalAmount }) => <MoneyText amount={totalAmount} className="font-bold" />,
    },
  ];
}
