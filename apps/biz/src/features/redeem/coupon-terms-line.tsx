import { useMoney } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import type { CouponTerms } from "./discount-preview";

/** A coupon's name, its conditions and how long it lasts. */
export function CouponTermsLine({ coupon }: { coupon: CouponTerms }) {
  const t = useTranslations("redeem.coupon");
  const format = useFormatter();
  const { won } = useMoney();
  const conditions = [
    coupon.minPurchaseAmount && t("minimum", { amount: won(coupon.minPurchaseAmount) }),
    coupon.discountType === "percentage" &&
      coupon.maxDiscountAmount &&
      t("maximum", { amount: won(coupon.maxDiscountAmount) }),
    t("validUntil", { day: format.dateTime(coupon.expiresAt, "day") }),
  ].filter(Boolean);
  return (
    <>
      <p className="font-semibold">{coupon.name}</p>
      <p className="text-caption">{conditions.join(" · ")}</p>
    </>
  );
}
