import { trpc } from "@buzz/client";
import { buttonClass, Card, Loading, PointsText, Skeleton, useMoney } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { Gift, QrCode } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadError } from "../problems/load-error";

export function BalanceCard() {
  const t = useTranslations("points");
  const { points } = useMoney();
  const query = trpc.mileage.balance.useQuery();

  if (!query.data) {
    return query.error ? (
      <LoadError query={query} />
    ) : (
      <Loading className="flex flex-col gap-3">
        <Skeleton className="h-56 rounded-card!" />
        <Skeleton className="h-20 rounded-card!" />
      </Loading>
    );
  }
  const { balance, expiringIn30Days, totalEarned, totalUsed } = query.data;
  return (
    <div className="flex flex-col gap-3">
      <Card tone="brand" className="flex flex-col gap-5 p-6">
        <div className="flex flex-col gap-1">
          <p className="text-caption font-semibold opacity-90">{t("balance")}</p>
          <PointsText amount={balance} className="text-counter font-extrabold whitespace-normal" />
          <p className="mt-1 text-caption opacity-90">
            {expiringIn30Days > 0
              ? t("expiring", { points: points(expiringIn30Days) })
              : t("notExpiring")}
          </p>
        </div>
        {balance > 0 ? (
          <Link to="/points/qr" className={buttonClass({ variant: "inverted", size: "lg" })}>
            <QrCode aria-hidden className="size-5.5" />
            {t("pay")}
          </Link>
        ) : (
          <Link to="/invite" className={buttonClass({ variant: "inverted", size: "lg" })}>
            <Gift aria-hidden className="size-5.5" />
            {t("nothingYet")}
          </Link>
        )}
      </Card>
      <dl className="grid grid-cols-2 gap-3">
        <Total label={t("totalEarned")} amount={totalEarned} />
        <Total label={t("totalUsed")} amount={totalUsed} />
      </dl>
    </div>
  );
}

function Total({ label, amount }: { label: string; amount: number }) {
  return (
    <div className="flex flex-col rounded-card bg-surface px-5 py-3.5 shadow-card ring-1 ring-line/50">
      <dt className="text-caption text-ink-faint">{label}</dt>
      <dd className="text-lead font-bold">
        <PointsText amount={amount} />
      </dd>
    </div>
  );
}
