import { MoneyText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import type { TraceOf } from "./trace";
import { TraceStep } from "./trace-step";

/** How a use was taken back, and in which statements of the shop it stands as a negative line. */
export function TraceReversal({ trace: { reversal } }: { trace: TraceOf }) {
  const t = useTranslations("transactions.reversal");
  const format = useFormatter();
  if (!reversal) return null;
  const deducted = reversal.deductedBy.reduce((sum, { amount }) => sum + amount, 0);
  const open = (reversal.owedBack ?? 0) - deducted;
  return (
    <TraceStep
      wide
      title={t("title")}
      facts={[
        {
          name: t("number"),
          value: <span className="font-semibold">{reversal.reversalNo}</span>,
        },
        { name: t("kind"), value: t(`kinds.${reversal.kind}`) },
        { name: t("at"), value: format.dateTime(reversal.reversedAt, "dateTime") },
        { name: t("by"), value: reversal.reversedBy?.name },
        { name: t("reason"), value: reversal.reason },
      ]}
    >
      {reversal.owedBack === null ? (
        <p className="text-ink-soft">{t("neverSettled")}</p>
      ) : (
        <ul
          aria-label={t("lines")}
          className="flex flex-col divide-y divide-line border-t border-line"
        >
          {reversal.deductedBy.map(({ id, settlementNo, amount }) => (
            <li key={id} className="flex justify-between gap-4 py-2.5">
              <Link
                to="/settlements/$id"
                params={{ id }}
                className="font-semibold text-brand-ink hover:underline"
              >
                {t("deductedBy", { settlement: settlementNo })}
              </Link>
              <MoneyText amount={-amount} className="font-semibold text-bad-ink" />
            </li>
          ))}
          {open > 0 && (
            <li className="flex justify-between gap-4 py-2.5">
              <span>{t("next")}</span>
              <MoneyText amount={-open} className="font-semibold text-bad-ink" />
            </li>
          )}
        </ul>
      )}
    </TraceStep>
  );
}
