import { trpc } from "@buzz/client";
import { PointsText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { ChevronRight, Hourglass } from "lucide-react";
import { useTranslations } from "use-intl";

/** A reminder while points are about to expire, with the way to where they can be spent. */
export function ExpiringSoon() {
  const t = useTranslations("points");
  const { data } = trpc.mileage.balance.useQuery();
  if (!data || data.expiringIn30Days === 0) return null;
  return (
    <Link
      to="/"
      className="flex animate-rise items-center gap-3.5 rounded-card bg-warn-soft px-5 py-4 text-warn-ink transition-[scale] active:scale-[0.985]"
    >
      <Hourglass aria-hidden className="size-6 shrink-0" />
      <span className="flex-1">
        <span className="flex flex-wrap items-baseline justify-between gap-x-3 font-bold">
          {t("expiringSoon")}
          <PointsText amount={data.expiringIn30Days} className="text-lead" />
        </span>
        <span className="block text-caption text-pretty">{t("expiringText")}</span>
        <span className="mt-1 block text-caption font-bold underline underline-offset-2">
          {t("shops")}
        </span>
      </span>
      <ChevronRight aria-hidden className="size-4.5 shrink-0" />
    </Link>
  );
}
