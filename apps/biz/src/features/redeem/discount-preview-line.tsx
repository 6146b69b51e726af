import { MoneyText } from "@buzz/ui";
import { useTranslations } from "use-intl";

interface DiscountPreviewProps {
  purchase: number;
  discount: number;
}

/** What the sale is likely to come to, clearly named as a preview. */
export function DiscountPreview({ purchase, discount }: DiscountPreviewProps) {
  const t = useTranslations("redeem.coupon");
  return (
    <dl aria-live="polite" className="flex min-h-6 items-baseline justify-between gap-3 px-1">
      {discount > 0 && (
        <>
          <dt className="text-ink-soft">
            {t("preview")} <MoneyText amount={-discount} className="font-semibold text-brand-ink" />
          </dt>
          <dd className="text-lead font-bold">
            {t("toPay")} <MoneyText amount={purchase - discount} />
          </dd>
        </>
      )}
    </dl>
  );
}
