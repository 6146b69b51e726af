import { useFormatter, useTranslations } from "use-intl";
import { weekdays } from "./hours-form";
import type { Part, Shop } from "./shop";
import { useWeekdayName } from "./use-weekday-name";

/** What a part of the shop holds now, in a line. */
export function usePartSummary(): (part: Part, shop: Shop) => string {
  const t = useTranslations("shop.summary");
  const format = useFormatter();
  const nameOf = useWeekdayName();
  return (part, shop) => {
    switch (part) {
      case "photos":
        return t("photos", { count: shop.gallery.length });
      case "basics":
        return [shop.businessName, shop.phone].filter(Boolean).join(" · ");
      case "place":
        return shop.address;
      case "hours": {
        const open = weekdays.filter((day) => {
          const hours = shop.businessHours[day];
          return hours !== undefined && (typeof hours === "string" || !hours.closed);
        });
        return open.length === 0
          ? t("noHours")
          : format.list(
              open.map((day) => nameOf(day, "short")),
              { type: "unit" },
            );
      }
      case "menu":
        return t("menu", { count: shop.menu.length });
      case "tags":
        return [...shop.tags.map((tag) => `#${tag}`), ...shop.facilities].join(" ") || t("noTags");
    }
  };
}
