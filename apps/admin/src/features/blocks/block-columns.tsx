import { Badge, Button } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { useOperator } from "../operator/use-operator";
import { quietCell, type TableColumn } from "../table/table-column";
import type { Block } from "./block";

export function useBlockColumns(onUnblock: (block: Block) => void): TableColumn<Block>[] {
  const t = useTranslations("blocks");
  const format = useFormatter();
  const { count } = useFigures();
  const { can } = useOperator();
  const until = (at: Date | null) => (at ? format.dateTime(at, "dateTime") : t("forGood"));
  const reason = ({ createdByName, reason: given }: Block) =>
    createdByName === null ? t("flood") : given;
  return [
    {
      id: "ip",
      header: t("fields.ip"),
      fixed: true,
      className: "font-semibold tabular-nums break-all",
      cell: ({ ip }) => ip,
      file: ({ ip }) => ip,
    },
    {
      id: "reason",
      header: t("fields.reason"),
      cell: (block) => <span className="line-clamp-2 max-w-96">{reason(block)}</span>,
      file: reason,
    },
    {
      id: "until",
      header: t("fields.until"),
      className: quietCell,
      cell: ({ blockedUntil }) =>
        blockedUntil ? until(blockedUntil) : <Badge tone="bad">{t("forGood")}</Badge>,
      file: ({ blockedUntil }) => blockedUntil,
    },
    {
      id: "by",
      header: t("fields.by"),
      className: "whitespace-nowrap",
      cell: ({ createdByName }) => createdByName ?? <Badge>{t("by.system")}</Badge>,
      file: ({ createdByName }) => createdByName ?? t("by.system"),
    },
    {
      id: "strikes",
      header: t("fields.strikes"),
      align: "end",
      secondary: true,
      cell: ({ strikes }) => count(strikes),
      file: ({ strikes }) => strikes,
    },
    {
      id: "createdAt",
      header: t("fields.createdAt"),
      secondary: true,
      className: quietCell,
      cell: ({ createdAt }) => format.dateTime(createdAt, "dateTime"),
      file: ({ createdAt }) => createdAt,
    },
    ...(can("system", "delete")
      ? [
          {
            id: "unblock",
            header: t("unblock.action"),
            fixed: true,
            align: "end" as const,
            cell: (block: Block) => (
              <Button
                variant="neutral"
                size="sm"
                className="whitespace-nowrap"
                aria-label={t("unblock.label", { ip: block.ip })}
                onClick={() => onUnblock(block)}
              >
                {t("unblock.action")}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
