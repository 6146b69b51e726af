import type { RouterOutputs } from "@buzz/client";
import { useMoney } from "@buzz/ui";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { AmountForm, type Earlier } from "./amount-form";
import { CouponTermsLine } from "./coupon-terms-line";
import { CustomerCard } from "./customer-card";
import { previewDiscount } from "./discount-preview";
import { DiscountPreview } from "./discount-preview-line";

/** Eight digits: as much as a till shows. */
const greatestPurchase = 99_999_999;
const presets = [5_000, 10_000, 20_000, 30_000];

interface CouponFormProps {
  scan: Extract<RouterOutputs["coupons"]["verify"], { coupon: unknown }>;
  earlier: Earlier | null;
  onConfirm: (purchaseAmount: number) => void;
}

export function CouponForm({
  scan: { customer, coupon, expiresAt },
  earlier,
  onConfirm,
}: CouponFormProps) {
  const t = useTranslations("redeem.coupon");
  const format = useFormatter();
  const { won } = useMoney();
  const [purchase, setPurchase] = useState(earlier?.amount ?? 0);
  const discount = previewDiscount(coupon, purchase);
  const minimum = coupon.minPurchaseAmount ?? 0;
  const belowMinimum =
    purchase > 0 && purchase < minimum ? t("belowMinimum", { minimum: won(minimum) }) : undefined;
  const refused = purchase === earlier?.amount ? earlier.problem : undefined;

  return (
    <AmountForm
      label={t("amount")}
      unit={t("unit")}
      value={purchase}
      onChange={setPurchase}
      max={greatestPurchase}
      presets={presets.map((amount) => ({ amount, label: format.number(amount) }))}
      error={belowMinimum ?? refused}
      preview={<DiscountPreview purchase={purchase} discount={discount} />}
      action={t("confirm")}
      ready={discount > 0}
      onConfirm={() => onConfirm(purchase)}
    >
      <CustomerCard
        customer={customer}
        benefit={
          coupon.discountType === "fixed"
            ? t("fixed", { amount: won(coupon.discountValue) })
            : t("percentage", { percent: coupon.discountValue })
        }
        detail={<CouponTermsLine coupon={coupon} />}
        expiresAt={expiresAt}
      />
    </AmountForm>
  );
}
