import { z } from "zod";

export const stage = z.enum(["normal", "warning", "danger", "critical", "blocked", "exhausted"]);
export type Stage = z.output<typeof stage>;

/** A category of a month's budget, or the month in all. */
export const budgetPart = z.enum(["total", "referral", "coupon", "event", "settlement"]);
export type BudgetPart = z.output<typeof budgetPart>;

/** A month's own thresholds, in percent of its budget. */
export type Thresholds = {
  warningThreshold: number;
  dangerThreshold: number;
  criticalThreshold: number;
};

/** From this rate on (percent, executed + reserved of the budget), highest first; rules §8.2. */
export const stepsOf = (thresholds: Thresholds): readonly { stage: Stage; from: number }[] => [
  { stage: "exhausted", from: 100 },
  { stage: "blocked", from: 98 },
  { stage: "critical", from: thresholds.criticalThreshold },
  { stage: "danger", from: thresholds.dangerThreshold },
  { stage: "warning", from: thresholds.warningThreshold },
];

type Amounts = { budget: number; remaining: number };

/** Compares in whole won, so that a threshold is met exactly. A category without budget is exhausted. */
export const stageOf = ({ budget, remaining }: Amounts, thresholds: Thresholds): Stage =>
  stepsOf(thresholds).find(({ from }) => (budget - remaining) * 100 >= budget * from)?.stage ??
  "normal";

export const higherStage = (one: Stage, other: Stage): Stage =>
  stage.options.indexOf(one) >= stage.options.indexOf(other) ? one : other;

export const isAtLeast = (current: Stage, least: Stage): boolean =>
  higherStage(current, least) === current;

/** `part` of `whole` as a percentage with one decimal. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10;
