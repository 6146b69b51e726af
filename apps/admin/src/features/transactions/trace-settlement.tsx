import { settlementStatus } from "@buzz/api/schemas";
import { MoneyText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { startOf } from "../../lib/calendar";
import { SettlementStatus } from "../settlements/settlement-status";
import type { TraceOf } from "./trace";
import { TraceStep } from "./trace-step";

/** How the shop got its money back, and who let it. */
export function TraceSettlement({ trace }: { trace: TraceOf }) {
  const t = useTranslations("transactions");
  const format = useFormatter();
  const { settlement, approver } = trace;
  const when = (at: Date | null) => at && format.dateTime(at, "dateTime");
  if (!settlement)
    return (
      <TraceStep title={t("steps.settlement")}>
        <p className="text-ink-soft">{t("unsettled")}</p>
      </TraceStep>
    );
  const status = settlementStatus.safeParse(settlement.status).data;
  return (
    <TraceStep
      title={t("steps.settlement")}
      facts={[
        {
          name: t("settlement"),
          value: (
            <Link
              to="/settlements/$id"
              params={{ id: settlement.id }}
              className="font-semibold text-brand-ink hover:underline"
            >
              {settlement.settlementNo}
            </Link>
          ),
        },
        { name: t("status"), value: status && <SettlementStatus status={status} /> },
        { name: t("day"), value: format.dateTime(startOf(settlement.settlementDate), "day") },
        {
          name: t("inSettlement"),
          value: <MoneyText amount={settlement.amount} className="font-semibold" />,
        },
        { name: t("approvedAt"), value: when(settlement.approvedAt) },
        { name: t("approver"), value: approver?.name },
        { name: t("paidAt"), value: when(settlement.paidAt) },
      ]}
    />
  );
}
