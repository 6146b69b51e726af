import { DataTable, MoneyText, PointsText } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { useDescribe } from "../budget/use-describe";
import type { TraceOf } from "./trace";
import { TraceStep } from "./trace-step";

/** What was used: a coupon with the terms it was issued under, or the grants that the points came from. */
export function TraceBenefit({ trace }: { trace: TraceOf }) {
  const t = useTranslations("transactions");
  const format = useFormatter();
  const describe = useDescribe();
  const { coupon, rules, lots } = trace;
  const when = (at: Date) => format.dateTime(at, "dateTime");
  const money = (amount: number | null) => (amount === null ? null : <MoneyText amount={amount} />);
  if (lots.length > 0)
    return (
      <TraceStep title={t("steps.points")}>
        <DataTable
          caption={t("steps.points")}
          rows={lots}
          rowKey={(lot) => lot.id}
          columns={[
            {
              id: "for",
              header: t("grantedFor"),
              cell: (lot) => (
                <span className="flex flex-col">
                  {describe(lot.grantedFor)}
                  <span className="text-caption text-ink-faint tabular-nums">
                    {when(lot.grantedAt)}
                  </span>
                </span>
              ),
            },
            {
              id: "granted",
              header: t("granted"),
              align: "end",
              cell: (lot) => <PointsText amount={lot.granted} />,
            },
            {
              id: "taken",
              header: t("taken"),
              align: "end",
              cell: (lot) => <PointsText amount={lot.amount} className="font-semibold" />,
            },
          ]}
        />
      </TraceStep>
    );
  return (
    <TraceStep
      title={t("steps.coupon")}
      facts={[
        ...(coupon
          ? [
              { name: t("coupon"), value: coupon.name },
              { name: t("issuedAt"), value: when(coupon.issuedAt) },
              { name: t("expiresAt"), value: when(coupon.expiresAt) },
            ]
          : []),
        ...(rules
          ? [
              {
                name: t("terms"),
                value:
                  rules.discountType === "percentage"
                    ? format.number(rules.discountValue / 100, "percent")
                    : money(rules.discountValue),
              },
              { name: t("minimum"), value: money(rules.minPurchaseAmount) },
              { name: t("maximum"), value: money(rules.maxDiscountAmount) },
              {
                name: t("programmeShare"),
                value: format.number(rules.programmeShare / 100, "percent"),
              },
            ]
          : []),
      ]}
    />
  );
}
