import { Card, ShareBar } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import type { Stats } from "./periods";

/** Who comes: for the first time, or again. */
export function CustomersCard({ stats: { customers } }: { stats: Stats }) {
  const t = useTranslations("statistics.customers");
  const format = useFormatter();
  const share = customers.total > 0 ? customers.returning / customers.total : 0;
  return (
    <Card className="flex flex-col gap-4">
      <div>
        <h2 className="text-caption font-medium text-ink-faint">{t("title")}</h2>
        <p className="text-headline font-bold">
          {t("returningShare", { share: format.number(share, "percent") })}
        </p>
      </div>
      <ShareBar
        label={t("title")}
        shares={[
          {
            name: t("returning"),
            value: customers.returning,
            reading: t("people", { count: customers.returning }),
          },
          { name: t("new"), value: customers.new, reading: t("people", { count: customers.new }) },
        ]}
      />
    </Card>
  );
}
