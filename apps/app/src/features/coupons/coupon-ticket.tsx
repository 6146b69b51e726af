import { CouponCard } from "@buzz/ui";
import { QrCode } from "lucide-react";
import { useTranslations } from "use-intl";
import { type Coupon, useCouponWords } from "./use-coupon-words";

export function CouponTicket({ coupon }: { coupon: Coupon }) {
  const t = useTranslations("coupons");
  const words = useCouponWords();
  const active = coupon.status === "active";
  const days = words.daysLeft(coupon);
  return (
    <CouponCard
      value={words.value(coupon)}
      title={coupon.name}
      detail={words.conditions(coupon).join(" · ")}
      expiry={
        <>
          {words.time(coupon)}
          {active && (
            <span className={coupon.isExpiringSoon ? "font-bold text-bad-ink" : undefined}>
              {" · "}
              {t("daysLeft", { days })}
            </span>
          )}
        </>
      }
      tone={active ? "brand" : "spent"}
      stub={
        active ? (
          <>
            <QrCode aria-hidden className="size-7" />
            {t("use")}
          </>
        ) : (
          t(`status.${coupon.status}`)
        )
      }
    />
  );
}
