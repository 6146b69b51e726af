import type { RouterOutputs } from "@buzz/client";
import { useMoney } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";

export type Coupon = RouterOutputs["coupons"]["my"]["items"][number];

/** What a coupon is worth and asks for, whether it is in somebody's hand or on offer. */
type Terms = Pick<
  Coupon,
  | "discountType"
  | "discountValue"
  | "minPurchaseAmount"
  | "maxDiscountAmount"
  | "applicableBusinesses"
>;

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Puts a coupon into words: its worth, its conditions and its time. */
export function useCouponWords() {
  const t = useTranslations("coupons");
  const format = useFormatter();
  const { won } = useMoney();

  return {
    value: ({ discountType, discountValue }: Terms) =>
      discountType === "fixed" ? won(discountValue) : format.number(discountValue / 100, "percent"),

    conditions: ({
      discountType,
      minPurchaseAmount,
      maxDiscountAmount,
      applicableBusinesses,
    }: Terms) =>
      [
        minPurchaseAmount ? t("minimum", { amount: won(minPurchaseAmount) }) : undefined,
        maxDiscountAmount && discountType === "percentage"
          ? t("maximum", { amount: won(maxDiscountAmount) })
          : undefined,
        applicableBusinesses.length > 0
          ? t("someShops", { count: applicableBusinesses.length })
          : t("allShops"),
      ].filter((condition) => condition !== undefined),

    daysLeft: ({ expiresAt }: Coupon) =>
      Math.max(0, Math.ceil((expiresAt.getTime() - Date.now()) / dayMilliseconds)),

    /** How long it lasts, or how it ended. */
    time(coupon: Coupon): string {
      if (coupon.status === "used" && coupon.usedAt) {
        const date = format.dateTime(coupon.usedAt, "date");
        return coupon.usedBusinessName
          ? t("usedAtShop", { date, shop: coupon.usedBusinessName })
          : t("usedOn", { date });
      }
      const date = format.dateTime(coupon.expiresAt, "date");
      return t(coupon.status === "active" ? "until" : "ended", { date });
    },
  };
}
