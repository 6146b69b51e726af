import { trpc } from "@buzz/client";
import { Card, RankBars } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { ChartCard } from "../charts/chart-card";
import { useFigures } from "../charts/use-figures";
import { exposureOrders } from "./search";
import { useDeviation } from "./use-deviation";

const shown = 5;

/** The shops shown least and most. */
export function ExposureExtremes() {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {exposureOrders.map((order) => (
        <Extreme key={order} order={order} />
      ))}
    </div>
  );
}

function Extreme({ order }: { order: (typeof exposureOrders)[number] }) {
  const t = useTranslations("shops.exposure");
  const { count } = useFigures();
  const deviation = useDeviation();
  const query = trpc.admin.businesses.exposureFairness.useQuery({ order, limit: shown });
  if (!query.data) return <ChartCard query={query}>{null}</ChartCard>;
  return (
    <Card className="flex flex-col gap-4">
      <h2 className="font-semibold">{t(order)}</h2>
      <RankBars
        label={t(order)}
        tone={order === "least" ? "warn" : "brand"}
        rows={query.data.businesses.map((shop) => ({
          id: shop.id,
          name: shop.name,
          value: shop.exposureCount,
          text: count(shop.exposureCount),
          note: deviation(shop.deviation),
        }))}
      />
    </Card>
  );
}
