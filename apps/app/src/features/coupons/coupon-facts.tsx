import type { RouterOutputs } from "@buzz/client";
import { Card, useMoney } from "@buzz/ui";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { CouponShops } from "./coupon-shops";
import { useCouponWords } from "./use-coupon-words";

/** Every condition of a coupon, one to a line. */
export function CouponFacts({ coupon }: { coupon: RouterOutputs["coupons"]["get"] }) {
  const t = useTranslations("coupons");
  const format = useFormatter();
  const { won } = useMoney();
  const words = useCouponWords();
  return (
    <Card>
      <dl className="flex flex-col gap-4">
        {coupon.usedAt && (
          <Fact label={t("facts.used")}>
            {format.dateTime(coupon.usedAt, "dateTime")}
            {coupon.usedBusinessName && <span className="block">{coupon.usedBusinessName}</span>}
          </Fact>
        )}
        <Fact label={t("facts.discount")}>{words.value(coupon)}</Fact>
        <Fact label={t("facts.minimum")}>
          {coupon.minPurchaseAmount
            ? t("minimum", { amount: won(coupon.minPurchaseAmount) })
            : t("facts.noMinimum")}
        </Fact>
        {coupon.discountType === "percentage" && coupon.maxDiscountAmount !== null && (
          <Fact label={t("facts.maximum")}>{won(coupon.maxDiscountAmount)}</Fact>
        )}
        <Fact label={t("facts.until")}>
          {format.dateTime(coupon.expiresAt, "dateTime")}
          {coupon.status === "active" && (
            <span className="block text-caption text-ink-faint">
              {t("daysLeft", { days: coupon.validity.daysUntilExpiry })}
            </span>
          )}
        </Fact>
        <Fact label={t("facts.shops")}>
          {coupon.applicableBusinesses.length === 0 ? (
            t("allShops")
          ) : (
            <CouponShops ids={coupon.applicableBusinesses} />
          )}
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-6">
      <dt className="shrink-0 text-ink-soft">{label}</dt>
      <dd className="text-right font-semibold tabular-nums">{children}</dd>
    </div>
  );
}
