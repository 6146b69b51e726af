import { StatTile, StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import type { Fairness } from "./shop";

interface ExposureTilesProps {
  summary: Fairness["summary"];
  settings: Fairness["rotationSettings"];
}

/** Fairness in four figures, measured against what Buzz aims at. */
export function ExposureTiles({ summary, settings }: ExposureTilesProps) {
  const t = useTranslations("shops.exposure");
  const { count, percent } = useFigures();
  const { largestDeviation, targetDeviation, alarmDeviation, isAlarm } = summary;
  const isOnTarget = largestDeviation <= targetDeviation;
  const state = isAlarm ? "alarm" : isOnTarget ? "onTarget" : "offTarget";
  const tones = { alarm: "bad", onTarget: "good", offTarget: "warn" } as const;
  return (
    <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      <StatTile
        label={t("score")}
        value={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {count(Math.round(summary.fairnessScore))}
            <StatusBadge tone={tones[state]}>{t(state)}</StatusBadge>
          </span>
        }
        note={t("scoreNote", {
          target: percent(targetDeviation),
          alarm: percent(alarmDeviation),
        })}
        className="p-4"
      />
      <StatTile
        label={t("deviation")}
        value={percent(largestDeviation)}
        note={t("deviationNote")}
        className="p-4"
      />
      <StatTile
        label={t("average")}
        value={count(Math.round(summary.averageExposure))}
        note={t("range", { least: summary.minExposure, most: summary.maxExposure })}
        className="p-4"
      />
      <StatTile
        label={t("belowMinimum")}
        value={count(summary.belowMinimum)}
        note={t("belowMinimumNote", {
          all: summary.totalBusinesses,
          minimum: settings.guaranteedMinimum,
        })}
        className="p-4"
      />
    </div>
  );
}
