import { useFormatter, useTranslations } from "use-intl";
import { Facts } from "../page/facts";
import type { Application } from "./application";
import { useCategoryName } from "./use-category-name";

/** Everything the applicant sent; nothing is masked, for this is what is decided upon. */
export function ApplicationFacts({ application }: { application: Application }) {
  const t = useTranslations("applications");
  const format = useFormatter();
  const categoryName = useCategoryName();
  const { businessInfo: shop, createdAt, expiresAt, reviewedAt, rejectionReason } = application;
  const { bankAccount } = shop;
  const when = (at: Date) => format.dateTime(at, "dateTime");

  return (
    <div className="flex flex-col gap-6">
      {rejectionReason && (
        <p className="rounded-control bg-bad-soft px-4 py-3 text-bad-ink">
          <span className="block text-caption font-semibold">{t("rejectionReason")}</span>
          {rejectionReason}
        </p>
      )}
      <Facts
        title={t("aboutShop")}
        facts={[
          { name: t("category"), value: categoryName(shop.category) },
          { name: t("registrationNumber"), value: shop.registrationNumber },
          { name: t("address"), value: shop.address },
          { name: t("phone"), value: shop.phone },
          {
            name: t("slots"),
            value:
              shop.displayTimeSlots.map((slot) => t(`slotNames.${slot}`)).join(", ") || t("allDay"),
          },
          { name: t("description"), value: shop.description },
        ]}
      />
      <Facts
        title={t("aboutOwner")}
        facts={[
          { name: t("ownerName"), value: shop.ownerName },
          { name: t("email"), value: application.email },
        ]}
      />
      <Facts
        title={t("aboutBank")}
        facts={[
          { name: t("bankName"), value: bankAccount.bankName },
          { name: t("accountNumber"), value: bankAccount.accountNumber },
          { name: t("accountHolder"), value: bankAccount.accountHolder },
        ]}
      />
      <Facts
        title={t("aboutReview")}
        facts={[
          { name: t("createdAt"), value: when(createdAt) },
          reviewedAt
            ? { name: t("reviewedAt"), value: when(reviewedAt) }
            : { name: t("expiresAt"), value: when(expiresAt) },
        ]}
      />
    </div>
  );
}
