import { MoneyText } from "@buzz/ui";
import { Undo2 } from "lucide-react";
import { useTranslations } from "use-intl";

interface OwedBackProps {
  /** Won of uses that were taken back after a settlement had claimed them. */
  amount: number;
  /** Won that can be requested all the same. */
  available: number;
}

/** Says that the next settlements deduct something, why, and that nothing has to be done about it. */
export function OwedBack({ amount, available }: OwedBackProps) {
  const t = useTranslations("settlement.owedBack");
  if (amount === 0) return null;
  return (
    <div
      role="note"
      className="flex items-start gap-3 rounded-card bg-warn-soft px-5 py-4 text-warn-ink"
    >
      <Undo2 aria-hidden className="mt-0.5 size-5.5 shrink-0" />
      <div>
        <p className="font-bold">
          {t.rich("title", { amount: () => <MoneyText amount={amount} /> })}
        </p>
        <p>{t(available > 0 ? "deducted" : "text")}</p>
      </div>
    </div>
  );
}
