import { trpc } from "@buzz/client";
import { buttonClass, EmptyState, Loading, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { getQueryKey } from "@trpc/react-query";
import { TicketPercent } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadMore } from "../paging/load-more";
import { usePages } from "../paging/use-pages";
import { LoadError } from "../problems/load-error";
import { Screen } from "../shell/screen";
import { OfferTicket } from "./offer-ticket";

/** Coupons that everybody may claim. */
export function OffersScreen() {
  const t = useTranslations("coupons");
  const { client } = trpc.useUtils();
  const { query, items } = usePages(getQueryKey(trpc.coupons.available, {}, "infinite"), (page) =>
    client.coupons.available.query({ page }),
  );
  return (
    <Screen title={t("offers")} parent="/coupons">
      {!items ? (
        query.error ? (
          <LoadError query={query} />
        ) : (
          <Loading className="flex flex-col gap-4">
            <Skeleton className="h-36 rounded-card!" />
            <Skeleton className="h-36 rounded-card!" />
          </Loading>
        )
      ) : items.length === 0 ? (
        <EmptyState
          icon={<TicketPercent aria-hidden className="size-8" />}
          title={t("noOffers")}
          text={t("noOffersText")}
          action={
            <Link to="/coupons" className={buttonClass({ variant: "soft" })}>
              {t("toWallet")}
            </Link>
          }
        />
      ) : (
        <div className="flex flex-col gap-4">
          <p className="px-1 text-ink-soft">{t("offersText")}</p>
          <ul className="flex flex-col gap-4">
            {items.map((offer) => (
              <li key={offer.id}>
                <OfferTicket offer={offer} />
              </li>
            ))}
          </ul>
          <LoadMore query={query} />
        </div>
      )}
    </Screen>
  );
}
