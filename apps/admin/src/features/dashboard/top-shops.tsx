import { Card, RankBars } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useCategoryName } from "../applications/use-category-name";
import { useFigures } from "../charts/use-figures";
import type { Overview } from "./overview";
import type { Timeframe } from "./search";

interface TopShopsProps {
  shops: Overview["topBusinesses"];
  timeframe: Timeframe;
}

export function TopShops({ shops, timeframe }: TopShopsProps) {
  const t = useTranslations("dashboard");
  const { won } = useFigures();
  const categoryName = useCategoryName();
  const title = t("topShops", { within: t(`tiles.within.${timeframe}`) });
  return (
    <Card className="flex flex-col gap-4">
      <h2 className="font-semibold">{title}</h2>
      <RankBars
        label={title}
        rows={shops.map(({ id, businessName, category, transactions, amount }) => ({
          id,
          name: businessName,
          value: amount,
          text: won(amount),
          note: `${categoryName(category)} · ${t("uses", { count: transactions })}`,
        }))}
      />
    </Card>
  );
}
