import { DataTable, MoneyText } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { useDescribe } from "../budget/use-describe";
import { quietCell } from "../table/table-column";
import type { TraceOf } from "./trace";
import { TraceStep } from "./trace-step";
import { useAccountName } from "./use-account-name";

/** The entries of the ledger, from which every balance is computed. */
export function TraceLedger({ trace }: { trace: TraceOf }) {
  const t = useTranslations("transactions");
  const format = useFormatter();
  const describe = useDescribe();
  const account = useAccountName(trace);
  return (
    <TraceStep title={t("steps.ledger")} wide>
      <DataTable
        caption={t("steps.ledger")}
        rows={trace.transfers}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            id: "id",
            header: t("entry"),
            align: "end",
            className: "w-0 whitespace-nowrap",
            cell: ({ id }) => id,
          },
          {
            id: "at",
            header: t("at"),
            className: quietCell,
            cell: ({ at }) => format.dateTime(at, "dateTime"),
          },
          {
            id: "reason",
            header: t("reason"),
            cell: ({ reason }) => describe(reason),
            secondary: true,
          },
          { id: "debit", header: t("debit"), cell: ({ debit }) => account(debit) },
          { id: "credit", header: t("credit"), cell: ({ credit }) => account(credit) },
          {
            id: "amount",
            header: t("amount"),
            align: "end",
            cell: ({ amount }) => <MoneyText amount={amount} className="font-semibold" />,
          },
        ]}
      />
    </TraceStep>
  );
}
