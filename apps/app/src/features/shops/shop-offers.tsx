import type { RouterOutputs } from "@buzz/client";
import { useSession } from "@buzz/client";
import { buttonClass, Section } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { OfferTicket } from "../coupons/offer-ticket";

/** Coupons that can be claimed and used here; whoever is not signed in does that first and comes back. */
export function ShopOffers({ shop }: { shop: RouterOutputs["businesses"]["get"] }) {
  const t = useTranslations("shops");
  const home = useTranslations("home");
  const { signedIn } = useSession();
  if (shop.availableCoupons.length === 0) return null;
  return (
    <Section title={t("offers")}>
      {signedIn ? (
        <ul className="flex flex-col gap-3">
          {shop.availableCoupons.map((offer) => (
            <li key={offer.id}>
              <OfferTicket offer={offer} />
            </li>
          ))}
        </ul>
      ) : (
        <Link
          to="/sign-in"
          search={{ next: `/shops/${shop.id}` }}
          className={buttonClass({ variant: "soft", block: true })}
        >
          {home("signIn")}
        </Link>
      )}
    </Section>
  );
}
