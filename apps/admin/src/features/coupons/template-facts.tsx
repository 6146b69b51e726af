import type { RouterOutputs } from "@buzz/client";
import { MoneyText, StatTile } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { Facts } from "../page/facts";
import { useDiscount } from "./use-discount";

interface TemplateFactsProps {
  detail: RouterOutputs["admin"]["coupons"]["get"];
}

export function TemplateFacts({ detail: { coupon, statistics, ...detail } }: TemplateFactsProps) {
  const t = useTranslations("coupons");
  const format = useFormatter();
  const { count, percent, won } = useFigures();
  const discount = useDiscount();
  const money = (amount: number | null) => amount !== null && <MoneyText amount={amount} />;
  const day = (at: Date | null) => at && format.dateTime(at, "date");
  const tiles = [
    { label: t("fields.issued"), value: count(statistics.issuedCount) },
    {
      label: t("fields.used"),
      value: count(statistics.usedCount),
      note: percent(statistics.usageRate),
    },
    { label: t("detail.active"), value: count(statistics.activeCount) },
    { label: t("fields.discount"), value: won(statistics.totalDiscountAmount) },
  ];
  return (
    <>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {tiles.map(({ label, value, note }) => (
          <StatTile key={label} label={label} value={value} note={note} className="p-3.5" />
        ))}
      </div>
      <Facts
        title={t("detail.terms")}
        facts={[
          { name: t("fields.type"), value: t(`types.${coupon.type}`) },
          { name: t("fields.discountValue"), value: discount(coupon) },
          { name: t("fields.minPurchaseAmount"), value: money(coupon.minPurchaseAmount) },
          { name: t("fields.maxDiscountAmount"), value: money(coupon.maxDiscountAmount) },
          { name: t("fields.validFrom"), value: day(coupon.validFrom) },
          { name: t("fields.validUntil"), value: day(coupon.validUntil) },
          {
            name: t("detail.remaining"),
            value: statistics.remainingQuantity !== null && count(statistics.remainingQuantity),
          },
          {
            name: t("detail.shops"),
            value:
              detail.applicableBusinesses.length === 0
                ? t("detail.everywhere")
                : format.list(detail.applicableBusinesses.map((shop) => shop.businessName)),
          },
          { name: t("fields.description"), value: coupon.description },
        ]}
      />
    </>
  );
}
