import type { RouterOutputs } from "@buzz/client";
import { BudgetAlerts } from "./budget-alerts";
import { categories } from "./categories";
import { CategoryCard } from "./category-card";
import { DayNotice } from "./day-notice";
import { StoppedNotice } from "./stopped-notice";
import { SurgeNotice } from "./surge-notice";
import { TotalCard } from "./total-card";
import { TrendCard } from "./trend-card";

/** A month: what is stopped, what has passed a stage, what is left in all and by category, and how it went. */
export function BudgetOverview({ budget }: { budget: RouterOutputs["budget"]["current"] }) {
  return (
    <div className="flex flex-col gap-4">
      <StoppedNotice killSwitch={budget.killSwitch} />
      <SurgeNotice surge={budget.surge} />
      <DayNotice budget={budget} />
      <BudgetAlerts budget={budget} />
      <TotalCard budget={budget} />
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {categories.map(({ id, Icon }) => (
          <CategoryCard key={id} category={id} Icon={Icon} report={budget.categories[id]} />
        ))}
      </div>
      <TrendCard month={budget.yearMonth} />
    </div>
  );
}
