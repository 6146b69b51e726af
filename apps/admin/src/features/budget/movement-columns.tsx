import type { RouterOutputs } from "@buzz/client";
import { Badge, MoneyText, rowLink } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { quietCell, type TableColumn } from "../table/table-column";
import { useDescribe } from "./use-describe";

type Movement = RouterOutputs["budget"]["executions"]["items"][number];

const tones = { reserve: "info", execute: "brand", release: "neutral" } as const;

export function useMovementColumns(): TableColumn<Movement>[] {
  const t = useTranslations("budget");
  const format = useFormatter();
  const describe = useDescribe();
  return [
    {
      id: "at",
      header: t("movements.at"),
      sortBy: "at",
      className: quietCell,
      cell: ({ at }) => format.dateTime(at, "dateTime"),
      file: ({ at }) => at,
    },
    {
      id: "description",
      header: t("movements.description"),
      fixed: true,
      cell: (row) =>
        row.referenceType === "settlement" ? (
          <Link to="/settlements/$id" params={{ id: row.referenceId }} {...rowLink}>
            {describe(row.description)}
          </Link>
        ) : (
          <span className="font-medium">{describe(row.description)}</span>
        ),
      file: ({ description }) => describe(description),
    },
    {
      id: "category",
      header: t("movements.category"),
      secondary: true,
      className: "whitespace-nowrap",
      cell: ({ category }) => t(`categories.${category}`),
      file: ({ category }) => t(`categories.${category}`),
    },
    {
      id: "kind",
      header: t("movements.kind"),
      cell: ({ kind }) => <Badge tone={tones[kind]}>{t(`kinds.${kind}`)}</Badge>,
      file: ({ kind }) => t(`kinds.${kind}`),
    },
    {
      id: "amount",
      header: t("movements.amount"),
      sortBy: "amount",
      align: "end",
      cell: ({ amount }) => <MoneyText amount={amount} className="font-semibold" />,
      file: ({ amount }) => amount,
    },
  ];
}
