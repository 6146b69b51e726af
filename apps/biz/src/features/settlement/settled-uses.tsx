import { MoneyText } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { Receipt, ReceiptTable } from "./receipt";
import type { Settlement } from "./settlement";

interface SettledUsesProps {
  caption: string;
  uses: Settlement["transactions"]["coupons"];
  /** What the programme pays for them, in won. */
  total: number;
}

export function SettledUses({ caption, uses, total }: SettledUsesProps) {
  const t = useTranslations("settlement");
  const format = useFormatter();
  return (
    <Receipt
      totalName={t("detail.sum")}
      note={t("detail.uses", { count: uses.length })}
      total={<MoneyText amount={total} />}
    >
      <ReceiptTable
        caption={caption}
        heads={[t("day.time"), t("day.customer"), t("day.amount")]}
        rows={uses.map(({ transactionNo, customer, at, amount, discountAmount }) => ({
          id: transactionNo,
          cells: [
            format.dateTime(at, "time"),
            <>
              <span className="font-semibold">{customer}</span>
              <span className="block text-caption text-ink-faint">{transactionNo}</span>
            </>,
            <>
              <MoneyText amount={amount} className="font-semibold" />
              {discountAmount !== null && discountAmount !== amount && (
                <span className="block text-caption text-ink-faint">
                  {t("detail.discount")} <MoneyText amount={discountAmount} />
                </span>
              )}
            </>,
          ],
        }))}
      />
    </Receipt>
  );
}
