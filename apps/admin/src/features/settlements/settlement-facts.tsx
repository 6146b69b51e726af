import { MoneyText } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { startOf } from "../../lib/calendar";
import { Facts } from "../page/facts";
import type { SettlementProps } from "./settlement";

export function SettlementFacts({ settlement }: SettlementProps) {
  const t = useTranslations("settlements");
  const format = useFormatter();
  const { bankAccount, rejectionReason, paidAt } = settlement;
  const sum = (amount: number, count: number) =>
    count > 0 && (
      <>
        <MoneyText amount={amount} /> <span className="text-ink-faint">{t("uses", { count })}</span>
      </>
    );
  return (
    <>
      {rejectionReason && (
        <p className="rounded-control bg-bad-soft px-4 py-3 text-bad-ink">
          <span className="block text-caption font-semibold">{t("facts.rejectionReason")}</span>
          {rejectionReason}
        </p>
      )}
      <Facts
        title={t("facts.amounts")}
        facts={[
          {
            name: t("columns.coupon"),
            value: sum(settlement.couponAmount, settlement.couponCount),
          },
          {
            name: t("columns.mileage"),
            value: sum(settlement.mileageAmount, settlement.mileageCount),
          },
        ]}
      />
      <Facts
        title={t("facts.payout")}
        facts={[
          { name: t("facts.bankName"), value: bankAccount.bankName },
          { name: t("facts.accountNumber"), value: bankAccount.accountNumber },
          { name: t("facts.accountHolder"), value: bankAccount.accountHolder },
          paidAt
            ? { name: t("columns.paidAt"), value: format.dateTime(paidAt, "dateTime") }
            : {
                name: t("facts.estimated"),
                value: format.dateTime(startOf(settlement.estimatedPaymentDate), "day"),
              },
        ]}
      />
    </>
  );
}
