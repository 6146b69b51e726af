import { useFormatter, useTranslations } from "use-intl";
import { useCategoryName } from "../applications/use-category-name";
import { Facts } from "../page/facts";
import type { Shop } from "./shop";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

type Hours = Shop["businessHours"][(typeof weekdays)[number]];

/** What the owner keeps about the shop; what is private is masked. */
export function ShopFacts({ shop }: { shop: Shop }) {
  const t = useTranslations("shops");
  const slots = useTranslations("applications.slotNames");
  const format = useFormatter();
  const categoryName = useCategoryName();
  const { bankAccount } = shop;
  const date = (at: Date | null) => at && format.dateTime(at, "date");
  const hours = (day: Hours) => {
    if (day === undefined) return t("closedDay");
    if (typeof day === "string") return day;
    if (day.closed) return t("closedDay");
    const pause = day.breakStart && t("pause", { from: day.breakStart, to: day.breakEnd ?? "" });
    return [`${day.open}-${day.close}`, pause].filter(Boolean).join(" · ");
  };
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Facts
        title={t("about.shop")}
        facts={[
          { name: t("fields.category"), value: categoryName(shop.category) },
          {
            name: t("fields.address"),
            value: [shop.address, shop.addressDetail].filter(Boolean).join(" "),
          },
          { name: t("fields.phone"), value: shop.phone },
          { name: t("fields.description"), value: shop.description },
          { name: t("fields.tags"), value: shop.tags.map((tag) => `#${tag}`).join(" ") },
          {
            name: t("fields.menu"),
            value: shop.menuItems > 0 && t("menuItems", { count: shop.menuItems }),
          },
          { name: t("fields.priceRange"), value: shop.priceRange },
          { name: t("fields.facilities"), value: shop.facilities.join(", ") },
        ]}
      />
      <div className="flex flex-col gap-6">
        <Facts
          title={t("about.status")}
          facts={[
            { name: t("fields.status"), value: t(`statuses.${shop.status}`) },
            { name: t("fields.statusReason"), value: shop.statusReason },
            { name: t("fields.createdAt"), value: date(shop.createdAt) },
            { name: t("fields.approvedAt"), value: date(shop.approvedAt) },
            { name: t("fields.number"), value: shop.businessNumber },
            { name: t("fields.ownerEmail"), value: shop.ownerEmail },
            {
              name: t("fields.bank"),
              value: [bankAccount.bankName, bankAccount.accountNumber, bankAccount.accountHolder]
                .filter(Boolean)
                .join(" "),
            },
          ]}
        />
        <Facts
          title={t("about.hours")}
          facts={[
            {
              name: t("fields.slots"),
              value: shop.displayTimeSlots.map((slot) => slots(slot)).join(", ") || t("allDay"),
            },
            ...weekdays.map((day) => ({
              name: t(`weekdays.${day}`),
              value: hours(shop.businessHours[day]),
            })),
          ]}
        />
      </div>
    </div>
  );
}
