import type { RouterOutputs } from "@buzz/client";
import { Badge, type Column, MoneyText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";

type Movement = RouterOutputs["budget"]["executions"]["items"][number];

const tones = { reserve: "info", execute: "brand", release: "neutral" } as const;

const known = [
  "coupon.issue",
  "coupon.redeem",
  "coupon.release",
  "referral.referrer",
  "referral.referee",
  "reward.manual",
  "mileage.use",
  "settlement.approve",
] as const;

export function useMovementColumns(): Column<Movement>[] {
  const t = useTranslations("budget");
  const format = useFormatter();

  function describe({ description }: Movement) {
    const code = known.find((candidate) => candidate === description);
    return code ? t(`descriptions.${code}`) : description;
  }

  return [
    {
      id: "description",
      header: t("movements.description"),
      cell: (row) => (
        <span className="flex flex-col">
          {row.referenceType === "settlement" ? (
            <Link
              to="/settlements/$id"
              params={{ id: row.referenceId }}
              className="self-start font-medium text-brand-ink after:absolute after:inset-0 hover:underline"
            >
              {describe(row)}
            </Link>
          ) : (
            <span className="font-medium">{describe(row)}</span>
          )}
          <span className="text-caption text-ink-faint tabular-nums">
            {format.dateTime(row.at, "dateTime")}
          </span>
        </span>
      ),
    },
    {
      id: "category",
      header: t("movements.category"),
      secondary: true,
      className: "whitespace-nowrap",
      cell: ({ category }) => t(`categories.${category}`),
    },
    {
      id: "kind",
      header: t("movements.kind"),
      cell: ({ kind }) => <Badge tone={tones[kind]}>{t(`kinds.${kind}`)}</Badge>,
    },
    {
      id: "amount",
      header: t("movements.amount"),
      align: "end",
      cell: ({ amount }) => <MoneyText amount={amount} className="font-semibold" />,
    },
  ];
}
