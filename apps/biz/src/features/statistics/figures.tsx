import { buttonClass, EmptyState } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { ChartColumn } from "lucide-react";
import { useTranslations } from "use-intl";
import { CustomersCard } from "./customers-card";
import { type Period, type Stats, totalOf } from "./periods";
import { RhythmCards } from "./rhythm-cards";
import { SummaryCard } from "./summary-card";
import { TrendCard } from "./trend-card";

interface FiguresProps {
  stats: Stats;
  period: Period;
  /** While those of another period are on their way. */
  fading: boolean;
}

export function Figures({ stats, period, fading }: FiguresProps) {
  const t = useTranslations("statistics");
  if (totalOf(stats.daily).count === 0)
    return (
      <EmptyState
        className="my-auto"
        icon={<ChartColumn aria-hidden className="size-8" />}
        title={t("none.title")}
        text={t("none.text")}
        action={
          <Link to="/qr" className={buttonClass({ variant: "soft" })}>
            {t("none.action")}
          </Link>
        }
      />
    );
  return (
    <div
      className={clsx(
        "grid grid-cols-1 gap-4 transition-opacity xl:grid-cols-2",
        fading && "opacity-60",
      )}
    >
      <SummaryCard stats={stats} />
      <TrendCard stats={stats} period={period} />
      <RhythmCards stats={stats} />
      <CustomersCard stats={stats} />
      <Link
        to="/transactions"
        className={`${buttonClass({ variant: "neutral", size: "lg" })} xl:col-span-2`}
      >
        {t("transactions")}
      </Link>
    </div>
  );
}
