import { trpc } from "@buzz/client";
import { buttonClass, Loading, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { QrCode } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadError } from "../problems/load-error";
import { Screen } from "../shell/screen";
import { CouponFacts } from "./coupon-facts";
import { CouponTicket } from "./coupon-ticket";

export function CouponScreen({ id }: { id: string }) {
  const t = useTranslations("coupons");
  const query = trpc.coupons.get.useQuery({ id });
  const coupon = query.data;
  return (
    <Screen title={t("coupon")} parent="/coupons">
      {coupon ? (
        <div className="flex flex-1 flex-col gap-5">
          <CouponTicket coupon={coupon} />
          <CouponFacts coupon={coupon} />
          {coupon.usage.canUse && (
            <div className="sticky bottom-0 mt-auto flex flex-col gap-2 bg-canvas/90 pt-2 pb-4 backdrop-blur-xl">
              <p className="text-center text-caption text-ink-soft">{t("showHint")}</p>
              <Link
                to="/coupons/$id/qr"
                params={{ id }}
                className={buttonClass({ size: "lg", block: true })}
              >
                <QrCode aria-hidden className="size-5.5" />
                {t("showQr")}
              </Link>
            </div>
          )}
        </div>
      ) : query.error ? (
        <LoadError query={query} />
      ) : (
        <Loading className="flex flex-col gap-5">
          <Skeleton className="h-36 rounded-card!" />
          <Skeleton className="h-48 rounded-card!" />
        </Loading>
      )}
    </Screen>
  );
}
