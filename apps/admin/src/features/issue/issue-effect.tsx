import type { RouterOutputs } from "@buzz/client";
import { MoneyText } from "@buzz/ui";
import { clsx } from "clsx";
import { useFormatter, useTranslations } from "use-intl";
import { BudgetEffect } from "../budget/budget-effect";
import { useFigures } from "../charts/use-figures";

export type IssuePreview = RouterOutputs["admin"]["coupons"]["issue"];

/** What an issue would come to: for how many it is, and what of the budget it would hold. */
export function IssueEffect({ preview, asked }: { preview: IssuePreview; asked: number | null }) {
  const t = useTranslations("issue.effect");
  const format = useFormatter();
  const { count } = useFigures();
  const { totalTargeted, skippedCount, targetUsers, cost, budget, expiresAt } = preview;
  const unknown = asked === null ? 0 : asked - totalTargeted;
  const rows = [
    ...(unknown > 0 ? [{ name: t("unknown"), value: count(unknown), warns: true }] : []),
    { name: t("matched"), value: count(totalTargeted) },
    { name: t("holders"), value: count(0 - skippedCount) },
    { name: t("each"), value: <MoneyText amount={targetUsers === 0 ? 0 : cost / targetUsers} /> },
    { name: t("expires"), value: format.dateTime(expiresAt, "date") },
  ];
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-col gap-0.5">
        <span className="text-caption text-ink-soft">{t("recipients")}</span>
        <span className="text-display font-bold tabular-nums">
          {t("people", { count: targetUsers })}
        </span>
      </p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5">
        {rows.map(({ name, value, warns }) => (
          <div key={name} className={clsx("contents", warns ? "text-warn-ink" : "text-ink-soft")}>
            <dt>{name}</dt>
            <dd className={clsx("text-right tabular-nums", !warns && "text-ink")}>{value}</dd>
          </div>
        ))}
      </dl>
      <BudgetEffect category={budget.category} label={t("reserved")} amount={cost} />
    </div>
  );
}
