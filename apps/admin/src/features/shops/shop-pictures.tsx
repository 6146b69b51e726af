import { Badge } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { Shop } from "./shop";

/** A shop's pictures, the main one first. */
export function ShopPictures({ shop: { businessName, images } }: { shop: Shop }) {
  const t = useTranslations("shops");
  if (images.length === 0) return <p className="text-ink-faint">{t("noPictures")}</p>;
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls only what it can reach.
      tabIndex={0}
      aria-label={t("pictures")}
      className="-mx-1 flex gap-3 overflow-x-auto p-1"
    >
      {images.map((image, index) => (
        <li key={image} className="relative shrink-0">
          <img
            src={image}
            alt={t("picture", { name: businessName, index: index + 1 })}
            loading="lazy"
            className="h-36 w-52 rounded-card bg-sunken object-cover"
          />
          {index === 0 && (
            <Badge tone="brand" className="absolute top-2 left-2">
              {t("mainPicture")}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}
