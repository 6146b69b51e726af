import type { RouterOutputs } from "@buzz/client";
import { buttonClass, Card } from "@buzz/ui";
import { MapPin, Phone } from "lucide-react";
import { useTranslations } from "use-intl";

/** Where the shop is and how to reach it. */
export function ShopContacts({ shop }: { shop: RouterOutputs["businesses"]["get"] }) {
  const t = useTranslations("shops");
  const { businessName, address, addressDetail, phone, latitude, longitude } = shop;
  const map =
    latitude !== null && longitude !== null
      ? `https://map.kakao.com/link/map/${encodeURIComponent(businessName)},${latitude},${longitude}`
      : null;
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex items-start gap-3">
        <MapPin aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-faint" />
        <p>
          <span className="sr-only">{t("address")}: </span>
          {[address, addressDetail].filter(Boolean).join(" ")}
        </p>
      </div>
      {(map || phone) && (
        <div className="flex flex-wrap gap-2 *:flex-auto">
          {map && (
            <a
              href={map}
              target="_blank"
              rel="noreferrer"
              className={buttonClass({ variant: "soft" })}
            >
              <MapPin aria-hidden className="size-4.5" />
              {t("map")}
            </a>
          )}
          {phone && (
            <a
              href={`tel:${phone}`}
              aria-label={t("callNumber", { phone })}
              className={buttonClass({ variant: "neutral" })}
            >
              <Phone aria-hidden className="size-4.5" />
              <span className="whitespace-nowrap tabular-nums">{phone}</span>
            </a>
          )}
        </div>
      )}
    </Card>
  );
}
