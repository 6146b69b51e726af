import { MoneyText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { useTranslations } from "use-intl";
import type { BankReport } from "./bank-file";

/** What the bank's result came to, and what an operator has to do about it. */
export function ImportReport({ report }: { report: BankReport }) {
  const t = useTranslations("bankFiles.import.report");
  const cases = useTranslations("bankFiles");
  const rows = [
    { id: "paid", sum: report.paid, bad: false, status: undefined },
    { id: "returned", sum: report.returned, bad: true, status: "returned" },
    { id: "partiallyReturned", sum: report.partiallyReturned, bad: true, status: undefined },
    { id: "unknown", sum: report.unknown, bad: true, status: "reconciling" },
  ] as const;
  return (
    <div role="status" className="flex flex-col gap-4">
      <p className="font-semibold">{t(report.repeated ? "repeated" : "booked")}</p>
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{t("caption")}</caption>
        <tbody>
          {rows.map(({ id, sum, bad, status }) => (
            <tr key={id} className={clsx(bad && sum.count > 0 && "text-bad-ink")}>
              <th
                scope="row"
                className="border-b border-line/70 py-2 pr-4 text-left align-top font-normal"
              >
                <span className="font-semibold">{t(`${id}.name`)}</span>
                {sum.count > 0 && (
                  <span className="block text-caption text-ink-soft">{t(`${id}.text`)}</span>
                )}
                {sum.count > 0 && status && (
                  <Link
                    to="/settlements"
                    search={{ view: "history", status }}
                    className="text-caption font-semibold text-brand-ink hover:underline"
                  >
                    {t("show")}
                  </Link>
                )}
              </th>
              <td className="border-b border-line/70 py-2 pr-4 text-right align-top whitespace-nowrap tabular-nums">
                {cases("cases", { count: sum.count })}
              </td>
              <td className="border-b border-line/70 py-2 text-right align-top font-semibold">
                <MoneyText amount={sum.amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.missing > 0 && (
        <p className="rounded-control bg-warn-soft px-4 py-3 text-warn-ink">
          {t("missing", { count: report.missing })}
        </p>
      )}
    </div>
  );
}
