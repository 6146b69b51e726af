import type { RouterOutputs } from "@buzz/client";
import { BudgetGauge, Card, MoneyText, useMoney } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { gaugeTone, StageBadge } from "./stage-badge";

type Budget = RouterOutputs["budget"]["current"];

/** The month as a whole: what is left first, then how the rest was spent. */
export function TotalCard({ budget }: { budget: Budget }) {
  const t = useTranslations("budget");
  const format = useFormatter();
  const { won } = useMoney();
  const percent = (rate: number) => format.number(rate / 100, "percent");
  return (
    <Card className="flex flex-col gap-6 p-6 lg:p-7">
      <div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-4">
        <div className="flex flex-col gap-1">
          <h2 className="flex items-center gap-2.5 text-caption font-semibold text-ink-faint">
            {t("left")}
            <StageBadge stage={budget.stage} />
          </h2>
          <MoneyText amount={budget.remaining} className="text-display font-bold" />
        </div>
        <dl className="flex justify-between gap-x-4 max-sm:w-full sm:gap-x-8 sm:text-right">
          {budget.today && (
            <Figure
              label={t("day.of", { limit: won(budget.today.limit) })}
              value={<MoneyText amount={budget.today.promised} />}
            />
          )}
          <Figure label={t("total")} value={<MoneyText amount={budget.totalBudget} />} />
          <Figure label={t("executionRate")} value={percent(budget.executionRate)} />
          <Figure label={t("rate")} value={percent(budget.rate)} />
        </dl>
      </div>
      <BudgetGauge
        label={t("title")}
        budget={budget.totalBudget}
        executed={budget.executed}
        reserved={budget.reserved}
        remaining={budget.remaining}
        tone={gaugeTone(budget.stage)}
      />
    </Card>
  );
}

function Figure({ label, value }: { label: string; value: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-0.5">
      <dt className="text-caption text-ink-faint">{label}</dt>
      <dd className="text-lead font-bold tabular-nums">{value}</dd>
    </div>
  );
}
