import { trpc } from "@buzz/client";
import { IconTile } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { ChevronRight, TicketPercent } from "lucide-react";
import { useTranslations } from "use-intl";

/** The way to the coupons on offer; not there while there are none. */
export function OffersLink() {
  const t = useTranslations("coupons");
  const { data } = trpc.coupons.available.useQuery({ limit: 1 });
  const count = data?.pagination.total ?? 0;
  if (count === 0) return null;
  return (
    <Link
      to="/coupons/offers"
      className="flex min-h-18 animate-rise items-center gap-3.5 rounded-card bg-brand-soft px-4 py-3 transition-[scale] active:scale-[0.985]"
    >
      <IconTile tone="brand">
        <TicketPercent aria-hidden className="size-6" />
      </IconTile>
      <span className="flex-1">
        <span className="block font-bold">{t("offersCount", { count })}</span>
        <span className="block text-caption text-ink-soft">{t("offersText")}</span>
      </span>
      <ChevronRight aria-hidden className="size-4.5 text-ink-faint" />
    </Link>
  );
}
