import type { RouterOutputs } from "@buzz/client";
import { buttonClass } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { thisMonth } from "../../lib/calendar";
import { useOperator } from "../operator/use-operator";
import { categories } from "./categories";
import { gaugeTone } from "./stage-badge";

type Budget = RouterOutputs["budget"]["current"];

const looks = {
  brand: "bg-brand-soft text-brand-ink",
  warn: "bg-warn-soft text-warn-ink",
  bad: "bg-bad-soft text-bad-ink",
};

/** Which parts have passed a stage, and what that means for those who receive. */
export function BudgetAlerts({ budget }: { budget: Budget }) {
  const t = useTranslations("budget");
  const format = useFormatter();
  const { can } = useOperator();
  const isPresent = budget.yearMonth === thisMonth();
  const parts = [
    { id: "total" as const, stage: budget.stage, rate: budget.rate },
    ...categories.map(({ id }) => ({
      id,
      stage: budget.categories[id].stage,
      rate: budget.categories[id].rate,
    })),
  ];
  const passed = parts.filter(({ stage }) => stage !== "normal");
  if (passed.length === 0) return null;
  return (
    <ul aria-label={t("alerts.label")} className="flex flex-col gap-2">
      {passed.map(({ id, stage, rate }) => (
        <li
          key={id}
          className={clsx(
            "flex items-center gap-3 rounded-card px-5 py-3.5",
            looks[gaugeTone(stage)],
          )}
        >
          <TriangleAlert aria-hidden className="size-5 shrink-0" />
          <div className="flex min-w-0 flex-1 flex-col gap-0.5">
            <p className="font-semibold">
              {t("alerts.title", {
                part: id === "total" ? t("alerts.whole") : t(`categories.${id}`),
                rate: format.number(rate / 100, "percent"),
                stage: t(`stages.${stage}`),
              })}
            </p>
            <p className="text-caption">
              {id === "total" || id === "referral" ? t(`effects.${stage}`) : t(`limits.${id}`)}
            </p>
          </div>
          {can("budget", "update") && (
            <Link
              to="/budget"
              search={{ view: "policy", period: isPresent ? undefined : budget.yearMonth }}
              className={buttonClass({ variant: "neutral", size: "sm" })}
            >
              {t("alerts.change")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
