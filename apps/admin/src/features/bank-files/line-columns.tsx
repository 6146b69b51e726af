import { MoneyText, StatusBadge } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { TableColumn } from "../table/table-column";
import type { BankFileLine } from "./bank-file";

const tones = {
  open: "warn",
  paid: "good",
  returned: "bad",
  partially_returned: "bad",
  asked: "neutral",
} as const;

export function useLineColumns(): TableColumn<BankFileLine>[] {
  const t = useTranslations("bankFiles");
  return [
    {
      id: "shop",
      header: t("lines.shop"),
      fixed: true,
      cell: ({ settlementId, settlementNo, businessName }) => (
        <span className="flex flex-col">
          <Link
            to="/settlements/$id"
            params={{ id: settlementId }}
            className="font-semibold hover:underline"
          >
            {businessName}
          </Link>
          <span className="text-caption text-ink-faint tabular-nums">{settlementNo}</span>
        </span>
      ),
      file: ({ businessName }) => businessName,
    },
    {
      id: "number",
      header: t("lines.number"),
      hidden: true,
      cell: ({ settlementNo }) => settlementNo,
      file: ({ settlementNo }) => settlementNo,
    },
    {
      id: "state",
      header: t("lines.state"),
      cell: ({ state, note }) => (
        <span className="flex flex-col items-start gap-1">
          <StatusBadge tone={tones[state]}>{t(`states.${state}`)}</StatusBadge>
          {note !== null && <span className="text-caption text-ink-soft">{note}</span>}
        </span>
      ),
      file: ({ state }) => t(`states.${state}`),
    },
    {
      id: "note",
      header: t("lines.note"),
      hidden: true,
      cell: ({ note }) => note ?? "–",
      file: ({ note }) => note,
    },
    {
      id: "returned",
      header: t("lines.returned"),
      align: "end",
      cell: ({ returnedAmount }) =>
        returnedAmount === 0 ? (
          <span className="text-ink-faint">–</span>
        ) : (
          <MoneyText amount={returnedAmount} className="text-bad-ink" />
        ),
      file: ({ returnedAmount }) => returnedAmount,
    },
    {
      id: "amount",
      header: t("lines.amount"),
      align: "end",
      cell: ({ amount }) => <MoneyText amount={amount} className="font-semibold" />,
      file: ({ amount }) => amount,
    },
  ];
}
