import { Card, MoneyText, Section, StatusBadge } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { startOfDay } from "../../lib/days";
import { Fact } from "../../lib/fact";
import { Adjustments } from "./adjustments";
import { CancelButton } from "./cancel-button";
import { SettledUses } from "./settled-uses";
import { type Settlement, statusTones } from "./settlement";
import { StatementFiles } from "./statement-files";
import { TimeLine } from "./time-line";

export function SettlementDetail({ settlement }: { settlement: Settlement }) {
  const t = useTranslations("settlement");
  const format = useFormatter();
  const { bankAccount, transactions } = settlement;
  const day = (date: string) => format.dateTime(startOfDay(date), "day");
  const waiting = settlement.status === "pending" || settlement.status === "approved";

  return (
    <div className="flex flex-col gap-6">
      <Card className="flex flex-col gap-4">
        <div className="flex items-start justify-between gap-3">
          <div>
            <p className="font-semibold text-ink-soft">
              {t("detail.of", { day: day(settlement.settlementDate) })}
            </p>
            <p className="text-display font-extrabold">
              <MoneyText amount={settlement.totalAmount} />
            </p>
          </div>
          <StatusBadge tone={statusTones[settlement.status]}>
            {t(`status.${settlement.status}`)}
          </StatusBadge>
        </div>
        <dl className="flex flex-col gap-2 border-t border-line pt-4">
          <Fact name={t("detail.coupons", { count: settlement.couponCount })}>
            <MoneyText amount={settlement.couponAmount} />
          </Fact>
          <Fact name={t("detail.mileage", { count: settlement.mileageCount })}>
            <MoneyText amount={settlement.mileageAmount} />
          </Fact>
          {settlement.adjustmentAmount !== 0 && (
            <Fact name={t("detail.adjustment")}>
              <MoneyText amount={settlement.adjustmentAmount} signed />
            </Fact>
          )}
          {settlement.returnedAmount > 0 && (
            <Fact name={t("detail.returned")}>
              <MoneyText amount={settlement.returnedAmount} />
            </Fact>
          )}
          {waiting && (
            <Fact name={t("detail.estimated")}>{day(settlement.estimatedPaymentDate)}</Fact>
          )}
          <Fact name={t("detail.account")}>
            {[bankAccount.bankName, bankAccount.accountNumber].filter(Boolean).join(" ") || "–"}
            <span className="block text-caption font-medium text-ink-faint">
              {bankAccount.accountHolder}
            </span>
          </Fact>
        </dl>
        {settlement.adjustmentAmount < 0 && settlement.totalAmount === 0 && (
          <p className="rounded-control bg-warn-soft px-4 py-3 font-semibold text-warn-ink">
            {t("detail.allDeducted")}
          </p>
        )}
        {settlement.rejectionReason && (
          <div className="rounded-control bg-bad-soft px-4 py-3 text-bad-ink">
            <p className="text-caption font-semibold">{t("detail.rejectionReason")}</p>
            <p className="font-semibold whitespace-pre-line">{settlement.rejectionReason}</p>
          </div>
        )}
      </Card>
      <Section title={t("detail.timeline")}>
        <TimeLine events={settlement.timeline} />
      </Section>
      {transactions.coupons.length > 0 && (
        <Section title={t("detail.couponUses")}>
          <SettledUses
            caption={t("detail.couponUses")}
            uses={transactions.coupons}
            total={settlement.couponAmount}
          />
        </Section>
      )}
      {transactions.mileage.length > 0 && (
        <Section title={t("detail.mileageUses")}>
          <SettledUses
            caption={t("detail.mileageUses")}
            uses={transactions.mileage}
            total={settlement.mileageAmount}
          />
        </Section>
      )}
      {settlement.adjustments.length > 0 && (
        <Section title={t("detail.adjustments")}>
          <Adjustments adjustments={settlement.adjustments} />
        </Section>
      )}
      <StatementFiles settlement={settlement} />
      {settlement.canCancel && <CancelButton settlement={settlement} />}
    </div>
  );
}
