import type { Locale } from "../kernel/errors.js";
import { budgetNames, stageNames } from "./names.js";
import { type BudgetPart, type Stage, stepsOf, type Thresholds } from "./stage.js";

export type BudgetAlert = { level: Stage; message: string; threshold: number };

/** The alert of a part of the budget: none while it is normal; the threshold is the one that it has reached. */
export function alertsOf(
  locale: Locale,
  part: BudgetPart,
  stage: Stage,
  thresholds: Thresholds,
): BudgetAlert[] {
  const threshold = stepsOf(thresholds).find((step) => step.stage === stage)?.from;
  if (threshold === undefined) return [];
  const name = budgetNames[locale][part];
  const level = stageNames[locale][stage];
  const message =
    locale === "ko"
      ? `${name} 예산이 ${threshold}%에 도달했습니다 (${level}).`
      : `The ${name} budget has reached ${threshold}% (${level}).`;
  return [{ level: stage, message, threshold }];
}
