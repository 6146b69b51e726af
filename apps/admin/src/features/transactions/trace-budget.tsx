import { DataTable, MoneyText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { startOf } from "../../lib/calendar";
import type { TraceOf } from "./trace";
import { TraceStep } from "./trace-step";

/** From which month and category the money came: set aside first, then spent; the rest went back. */
export function TraceBudget({ trace }: { trace: TraceOf }) {
  const t = useTranslations("transactions");
  const categories = useTranslations("budget.categories");
  const format = useFormatter();
  const money = (amount: number) => (amount === 0 ? "–" : <MoneyText amount={amount} />);
  return (
    <TraceStep title={t("steps.budget")}>
      <DataTable
        caption={t("steps.budget")}
        rows={trace.budget}
        rowKey={({ month, category }) => `${month}-${category}`}
        empty={t("noDraw")}
        columns={[
          {
            id: "month",
            header: t("month"),
            cell: ({ month, category }) => (
              <span className="flex flex-col whitespace-nowrap">
                {categories(category)}
                <Link
                  to="/budget"
                  search={{ period: month }}
                  className="text-caption text-brand-ink hover:underline"
                >
                  {format.dateTime(startOf(month), "month")}
                </Link>
              </span>
            ),
          },
          {
            id: "reserved",
            header: t("reserved"),
            align: "end",
            cell: (draw) => money(draw.reserved),
          },
          {
            id: "executed",
            header: t("executed"),
            align: "end",
            cell: (draw) => money(draw.executed),
          },
          {
            id: "released",
            header: t("released"),
            align: "end",
            cell: (draw) => money(draw.released),
          },
        ]}
      />
    </TraceStep>
  );
}
