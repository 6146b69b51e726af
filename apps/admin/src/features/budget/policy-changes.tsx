import type { saveBudgetInput } from "@buzz/api/schemas";
import type { RouterOutputs } from "@buzz/client";
import { MoneyText } from "@buzz/ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { categories } from "./categories";

const levels = ["warningThreshold", "dangerThreshold", "criticalThreshold"] as const;

interface PolicyChangesProps {
  budget: RouterOutputs["budget"]["current"];
  asked: z.output<typeof saveBudgetInput>;
}

/** A month's budget before and after; of what watches over it, what would change. */
export function PolicyChanges({ budget, asked }: PolicyChangesProps) {
  const t = useTranslations("budget");
  const won = (amount: number) => <MoneyText amount={amount} />;
  const { dailyLimit } = asked.controls ?? {};
  return (
    <dl className="grid grid-cols-[1fr_auto_auto] gap-x-4 gap-y-1.5 rounded-control bg-sunken px-4 py-3 tabular-nums">
      {categories.map(({ id }) => (
        <Change
          key={id}
          name={t(`categories.${id}`)}
          before={won(budget.categories[id].budget)}
          after={won(asked.categories[id])}
        />
      ))}
      <dt className="font-bold">{t("total")}</dt>
      <dd className="text-right text-ink-faint">{won(budget.totalBudget)}</dd>
      <dd className="text-right font-bold">{won(asked.totalBudget)}</dd>
      {dailyLimit !== undefined && dailyLimit !== budget.controls.dailyLimit && (
        <Change
          name={t("policy.dailyLimit")}
          before={won(budget.controls.dailyLimit)}
          after={won(dailyLimit)}
        />
      )}
      {levels.map((id) => {
        const [before, after] = [budget.controls[id], asked.controls?.[id]];
        return (
          after !== undefined &&
          after !== before && (
            <Change key={id} name={t(`policy.${id}`)} before={`${before}%`} after={`${after}%`} />
          )
        );
      })}
    </dl>
  );
}

function Change({ name, before, after }: Record<"name" | "before" | "after", ReactNode>) {
  return (
    <div className="contents">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="text-right text-ink-faint">{before}</dd>
      <dd className="text-right font-semibold">{after}</dd>
    </div>
  );
}
