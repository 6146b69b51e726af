import type { RouterOutputs } from "@buzz/client";
import { MoneyText, PointsText, Skeleton } from "@buzz/ui";
import { clsx } from "clsx";
import { useFormatter, useTranslations } from "use-intl";
import { useStateWords } from "../transactions/use-state-words";
import { Receipt, ReceiptTable } from "./receipt";

export type DailySales = RouterOutputs["businesses"]["dailySales"];

/** The day as a till prints it: sums first, then every use. */
export function DayReceipt({ sales }: { sales: DailySales }) {
  const t = useTranslations("settlement.day");
  const kind = useTranslations("transactions");
  const format = useFormatter();
  const stateOf = useStateWords();
  return (
    <Receipt
      total={<MoneyText amount={sales.totalAmount} />}
      totalName={t("total")}
      note={t("counts", { coupons: sales.couponCount, mileage: sales.mileageCount })}
    >
      {sales.transactions.length === 0 ? (
        <p className="py-6 text-center text-ink-faint">{t("empty")}</p>
      ) : (
        <ReceiptTable
          caption={t("caption")}
          heads={[t("time"), t("customer"), t("amount")]}
          rows={sales.transactions.map((use) => {
            const { transactionNo, at, customer, type, amount, purchaseAmount, reversedAt } = use;
            return {
              id: transactionNo,
              cells: [
                format.dateTime(at, "time"),
                <>
                  <span className="font-semibold">{customer}</span> {kind(type)}
                  <span className="block text-caption text-ink-faint">{stateOf(use)}</span>
                </>,
                <>
                  <span
                    className={clsx("font-semibold", reversedAt && "text-ink-faint line-through")}
                  >
                    {type === "mileage" ? (
                      <PointsText amount={amount} />
                    ) : (
                      <MoneyText amount={amount} />
                    )}
                  </span>
                  {purchaseAmount !== null && (
                    <span className="block text-caption text-ink-faint">
                      {t("ofPurchase")} <MoneyText amount={purchaseAmount} />
                    </span>
                  )}
                </>,
              ],
            };
          })}
        />
      )}
    </Receipt>
  );
}

export function DayReceiptSkeleton() {
  return (
    <Receipt
      total={<Skeleton className="h-8 w-28" />}
      totalName={<Skeleton className="h-5 w-36" />}
      note={<Skeleton className="mt-1.5 h-4 w-24" />}
    >
      {Array.from({ length: 4 }, (_, index) => (
        <div key={index} className="flex justify-between gap-6 pt-5">
          <Skeleton className="h-5 w-14" />
          <Skeleton className="h-5 flex-1" />
          <Skeleton className="h-5 w-16" />
        </div>
      ))}
    </Receipt>
  );
}
