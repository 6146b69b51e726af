import { trpc } from "@buzz/client";
import { Card, Loading, PointsText, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { ChevronRight, QrCode, Ticket } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadError } from "../problems/load-error";

/** The greeting and what one can spend, each a way into its tab. */
export function Wallet() {
  const t = useTranslations("home");
  const query = trpc.users.profile.useQuery();

  if (!query.data) return query.error ? <LoadError query={query} /> : <WalletSkeleton />;
  const { name, mileage, coupons } = query.data;
  return (
    <div className="flex flex-col gap-4">
      <h1 className="px-1 text-headline font-extrabold text-balance">{t("greeting", { name })}</h1>
      <div className="flex flex-col gap-3">
        <Card tone="brand" className="flex items-center gap-3 p-6 pr-5">
          <Link
            to="/points"
            className="flex min-w-0 flex-1 flex-col gap-0.5 rounded-control focus-visible:outline-current"
          >
            <span className="flex items-center gap-0.5 text-caption font-semibold opacity-90">
              {t("points")}
              <ChevronRight aria-hidden className="size-4" />
            </span>
            <PointsText amount={mileage.balance} className="text-display font-extrabold" />
          </Link>
          {mileage.balance > 0 && (
            <Link
              to="/points/qr"
              className="flex size-17 flex-col items-center justify-center gap-1 rounded-[1.1rem] bg-on-brand text-caption font-bold text-brand-fill transition-[scale] active:scale-95 focus-visible:outline-on-brand"
            >
              <QrCode aria-hidden className="size-6.5" />
              {t("pay")}
            </Link>
          )}
        </Card>
        <Link
          to="/coupons"
          className="flex min-h-16 items-center gap-3.5 rounded-card bg-surface px-5 py-3 shadow-card ring-1 ring-line/50 transition-colors hover:bg-sunken/60"
        >
          <Ticket aria-hidden className="size-6 text-brand-ink" />
          <span className="flex-1 font-semibold">{t("coupons")}</span>
          <span className="rounded-full bg-brand-soft px-3 py-1 font-bold text-brand-ink tabular-nums">
            {t("couponCount", { count: coupons.active })}
          </span>
          <ChevronRight aria-hidden className="-mr-1 size-4.5 text-ink-faint" />
        </Link>
      </div>
    </div>
  );
}

function WalletSkeleton() {
  return (
    <Loading className="flex flex-col gap-4">
      <Skeleton className="mx-1 h-8 w-48" />
      <div className="flex flex-col gap-3">
        <Skeleton className="h-28 rounded-card!" />
        <Skeleton className="h-16 rounded-card!" />
      </div>
    </Loading>
  );
}
