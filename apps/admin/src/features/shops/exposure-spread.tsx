import { BarChart, Card } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import type { Fairness } from "./shop";

const bands = ["farBelow", "below", "even", "above", "farAbove"] as const;

/** How many shops are how far from the average: the fairer, the more of them stand in the middle. */
export function ExposureSpread({ summary }: { summary: Fairness["summary"] }) {
  const t = useTranslations("shops.exposure");
  const { count, percent } = useFigures();
  const { distribution, targetDeviation, alarmDeviation } = summary;
  const limits = { target: percent(targetDeviation), alarm: percent(alarmDeviation) };
  const seriesOf = (tone: "good" | "warn" | "bad", name: string, own: readonly string[]) => ({
    name,
    tone,
    values: bands.map((band) => (own.includes(band) ? distribution[band] : 0)),
  });
  return (
    <Card>
      <BarChart
        title={t("spread")}
        labels={bands.map((band) => t(`bands.${band}`, limits))}
        series={[
          seriesOf("good", t("bandNames.even"), ["even"]),
          seriesOf("warn", t("bandNames.off"), ["below", "above"]),
          seriesOf("bad", t("bandNames.far"), ["farBelow", "farAbove"]),
        ]}
        format={(shops) => t("shops", { count: shops })}
        formatTick={count}
      />
    </Card>
  );
}
