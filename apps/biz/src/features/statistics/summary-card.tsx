import { Card, MoneyText } from "@buzz/ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type Stats, totalOf } from "./periods";

/** The period in four numbers. */
export function SummaryCard({ stats }: { stats: Stats }) {
  const t = useTranslations("statistics.summary");
  const { count, amount } = totalOf(stats.daily);
  return (
    <Card tone="inverse" className="flex flex-col gap-4">
      <div>
        <h2 className="font-semibold opacity-85">{t("amount")}</h2>
        <p className="text-counter font-extrabold">
          <MoneyText amount={amount} />
        </p>
      </div>
      <dl className="grid grid-cols-3 gap-3 border-t border-current/20 pt-4">
        <Part name={t("uses")}>{t("useCount", { count })}</Part>
        <Part name={t("average")}>
          <MoneyText amount={Math.round(amount / count)} />
        </Part>
        <Part name={t("customers")}>{t("people", { count: stats.customers.total })}</Part>
      </dl>
    </Card>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-caption opacity-80">{name}</dt>
      <dd className="text-lead font-bold tabular-nums">{children}</dd>
    </div>
  );
}
