import { CouponCard } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { QrCode } from "lucide-react";
import { useTranslations } from "use-intl";
import { type Coupon, useCouponWords } from "./use-coupon-words";

interface CouponTicketProps {
  coupon: Coupon;
  /** Whether the ticket leads to the coupon's conditions; not where they stand beside it. */
  opens?: boolean;
}

/** A coupon in somebody's hand. Its stub shows the code straight away while the coupon can be used. */
export function CouponTicket({ coupon, opens = false }: CouponTicketProps) {
  const t = useTranslations("coupons");
  const words = useCouponWords();
  const active = coupon.status === "active";
  const days = words.daysLeft(coupon);
  return (
    <CouponCard
      className="transition-[scale] has-[a:active]:scale-[0.985]"
      value={words.value(coupon)}
      title={
        opens ? (
          <Link to="/coupons/$id" params={{ id: coupon.id }} className="covering">
            {coupon.name}
          </Link>
        ) : (
          coupon.name
        )
      }
      detail={words.conditions(coupon).join(" · ")}
      expiry={
        <>
          {words.time(coupon)}
          {active && (
            <span className={coupon.isExpiringSoon ? "font-bold text-bad-ink" : undefined}>
              {" · "}
              <span className="whitespace-nowrap">{t("daysLeft", { days })}</span>
            </span>
          )}
        </>
      }
      tone={active ? "brand" : "spent"}
      stub={
        active ? (
          <Link
            to="/coupons/$id/qr"
            params={{ id: coupon.id }}
            aria-label={t("useName", { name: coupon.name })}
            className="covering flex flex-col items-center gap-1.5"
          >
            <QrCode aria-hidden className="size-7" />
            {t("use")}
          </Link>
        ) : (
          t(`status.${coupon.status}`)
        )
      }
    />
  );
}
