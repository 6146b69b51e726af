import { Card } from "@buzz/ui";
import { clsx } from "clsx";
import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "use-intl";
import type { SettlementProps } from "./settlement";

/** What a reviewer would count by hand: the uses are as many as claimed, add up, and none is there twice. */
export function SettlementChecks({ settlement }: SettlementProps) {
  const t = useTranslations("settlements.checks");
  const { coupons, mileage } = settlement.transactions;
  const uses = [...coupons, ...mileage];
  const checks = [
    {
      id: "records",
      passed:
        coupons.length === settlement.couponCount && mileage.length === settlement.mileageCount,
    },
    {
      id: "sum",
      passed: uses.reduce((sum, use) => sum + use.amount, 0) === settlement.totalAmount,
    },
    { id: "unique", passed: new Set(uses.map((use) => use.transactionNo)).size === uses.length },
  ] as const;
  return (
    <Card className="flex flex-col gap-3 p-6">
      <h2 className="text-caption font-bold">{t("title")}</h2>
      <ul className="flex flex-col gap-2">
        {checks.map(({ id, passed }) => {
          const Icon = passed ? CircleCheck : CircleX;
          return (
            <li key={id} className="flex items-start gap-2.5">
              <Icon
                aria-hidden
                className={clsx(
                  "mt-0.5 size-5 shrink-0",
                  passed ? "text-good-ink" : "text-bad-ink",
                )}
              />
              <span className={clsx(!passed && "font-semibold text-bad-ink")}>
                {t(`${id}.${passed ? "passed" : "failed"}`)}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
