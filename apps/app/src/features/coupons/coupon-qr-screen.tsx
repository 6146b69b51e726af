import { type RouterOutputs, trpc, useLiveEvents } from "@buzz/client";
import { buttonClass, useMoney } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { LoadError } from "../problems/load-error";
import { QrCodeView } from "../qr/qr-code-view";
import { pollMilliseconds, useQrCode } from "../qr/use-qr-code";
import { UsedResult } from "../qr/used-result";
import { WhiteScreen } from "../qr/white-screen";
import { useCouponWords } from "./use-coupon-words";

/** A coupon to be scanned; asks until the shop has used it. */
export function CouponQrScreen({ id }: { id: string }) {
  const t = useTranslations("coupons");
  const words = useCouponWords();
  const utils = trpc.useUtils();
  const live = useLiveEvents({ "qr.consumed": () => void utils.coupons.get.invalidate({ id }) });
  const query = trpc.coupons.get.useQuery(
    { id },
    {
      refetchInterval: ({ state }) =>
        state.data && state.data.status !== "active" ? false : pollMilliseconds(live),
    },
  );
  const coupon = query.data;
  const used = coupon?.status === "used";
  const code = useQrCode(
    ["coupon-qr", id],
    () => utils.client.coupons.generateQr.mutate({ id }),
    coupon !== undefined && !used,
  );

  useEffect(() => {
    if (!used) return;
    void utils.coupons.my.invalidate();
    void utils.users.profile.invalidate();
  }, [used, utils]);

  if (coupon && used) return <CouponUsed coupon={coupon} />;
  return (
    <WhiteScreen title={t("coupon")} parent="/coupons">
      <div className="my-auto flex flex-col gap-6 py-2">
        <div className="flex min-h-20 flex-col items-center gap-1 text-center">
          {coupon && (
            <>
              <p className="text-display font-extrabold tabular-nums">{words.value(coupon)}</p>
              <p className="text-ink-soft">{coupon.name}</p>
            </>
          )}
        </div>
        {query.error && !coupon ? (
          <LoadError query={query} />
        ) : (
          <>
            <QrCodeView query={code} alt={t("qrAlt", { name: coupon?.name ?? "" })} />
            <p className="text-center text-pretty text-ink-soft">{t("qrHint")}</p>
          </>
        )}
      </div>
    </WhiteScreen>
  );
}

function CouponUsed({ coupon }: { coupon: RouterOutputs["coupons"]["get"] }) {
  const t = useTranslations("coupons");
  const format = useFormatter();
  const { won } = useMoney();
  const words = useCouponWords();
  const { usedAt, usedBusinessName, discountAmount } = coupon;
  return (
    <WhiteScreen title={t("coupon")} parent="/coupons">
      <UsedResult
        title={usedBusinessName ? t("usedTitle", { shop: usedBusinessName }) : t("usedTitlePlain")}
        amount={
          discountAmount === null
            ? t("worth", { value: words.value(coupon) })
            : won(-discountAmount)
        }
        facts={[
          [t("coupon"), coupon.name],
          ...(usedAt ? [[t("facts.used"), format.dateTime(usedAt, "dateTime")] as const] : []),
        ]}
        actions={
          <>
            <Link to="/coupons" replace className={buttonClass({ size: "lg", block: true })}>
              {t("toCoupons")}
            </Link>
            <Link to="/" replace className={buttonClass({ variant: "ghost", block: true })}>
              {t("toHome")}
            </Link>
          </>
        }
      />
    </WhiteScreen>
  );
}
