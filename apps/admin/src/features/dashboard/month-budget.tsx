import { Card, MoneyText, Progress } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { useOperator } from "../operator/use-operator";
import type { Overview } from "./overview";

/** What is left of this month's budget, and what today took of it. */
export function MonthBudget({ overview: { budget, todayStats } }: { overview: Overview }) {
  const t = useTranslations("dashboard.budget");
  const { won } = useFigures();
  const { can } = useOperator();
  return (
    <Card className="flex flex-col gap-4 p-5 xl:col-span-2">
      <div className="flex items-center justify-between gap-3">
        <h2 className="font-semibold">{t("title")}</h2>
        {can("budget") && (
          <Link to="/budget" className="text-caption font-semibold text-brand-ink hover:underline">
            {t("more")}
          </Link>
        )}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <p className="flex flex-col">
          <span className="text-caption text-ink-faint">{t("left")}</span>
          <MoneyText amount={budget.remaining} className="text-headline font-bold" />
        </p>
        <p className="text-caption text-ink-soft tabular-nums">
          {t("used", { used: won(budget.used), total: won(budget.total) })}
          {" · "}
          {t("today", { amount: won(todayStats.budgetUsed) })}
        </p>
      </div>
      <Progress label={t("title")} value={budget.total > 0 ? budget.used / budget.total : 0} />
    </Card>
  );
}
