import type { RouterOutputs } from "@buzz/client";
import { BudgetGauge, Card, MoneyText } from "@buzz/ui";
import type { LucideIcon } from "lucide-react";
import { useId } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { gaugeTone, StageBadge } from "./stage-badge";

type Reports = RouterOutputs["budget"]["current"]["categories"];

interface CategoryCardProps {
  category: keyof Reports;
  Icon: LucideIcon;
  report: Reports[keyof Reports];
}

export function CategoryCard({ category, Icon, report }: CategoryCardProps) {
  const t = useTranslations("budget");
  const format = useFormatter();
  const headingId = useId();
  const rows = [
    { name: t("executed"), amount: report.executed },
    { name: t("reserved"), amount: report.reserved },
    { name: t("remaining"), amount: report.remaining },
  ];
  return (
    <Card role="group" aria-labelledby={headingId} className="flex flex-col gap-4">
      <h2 id={headingId} className="flex items-center gap-2 font-semibold">
        <Icon aria-hidden className="size-4.5 shrink-0 text-ink-faint" />
        {t(`categories.${category}`)}
      </h2>
      <div className="flex flex-col">
        <span className="flex items-center justify-between gap-2">
          <span className="text-headline font-bold tabular-nums">
            {format.number(report.rate / 100, "percent")}
          </span>
          <StageBadge stage={report.stage} />
        </span>
        <span className="text-caption text-ink-faint">
          {t.rich("ofBudget", { amount: () => <MoneyText amount={report.budget} /> })}
        </span>
      </div>
      <BudgetGauge
        compact
        label={t(`categories.${category}`)}
        budget={report.budget}
        executed={report.executed}
        reserved={report.reserved}
        remaining={report.remaining}
        tone={gaugeTone(report.stage)}
      />
      <dl className="flex flex-col gap-1 text-caption">
        {rows.map(({ name, amount }) => (
          <div key={name} className="flex justify-between gap-3">
            <dt className="text-ink-faint">{name}</dt>
            <dd className="font-semibold">
              <MoneyText amount={amount} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
