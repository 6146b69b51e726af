import type { BudgetCategory } from "@buzz/ledger";
import { percent } from "./stage.js";

type Part = BudgetCategory | "total";

/** Won by category, and in all. */
export type Figures = Record<Part, number>;
type Growth = Record<Part, number | null>;
type Levels = Record<Part, { budget: number; remaining: number }>;

/** Nothing is expected to more than double from one month to the next. */
const MAX_GROWTH = 100;

const each = <T>(of: (part: Part) => T): Record<Part, T> => ({
  referral: of("referral"),
  coupon: of("coupon"),
  event: of("event"),
  settlement: of("settlement"),
  total: of("total"),
});

export const nothing: Figures = each(() => 0);

export const budgetsOf = (levels: Levels): Figures => each((part) => levels[part].budget);

/** Executed and reserved. */
export const spentOf = (levels: Levels): Figures =>
  each((part) => levels[part].budget - levels[part].remaining);

export const scaled = (figures: Figures, factor: number): Figures =>
  summed((category) => figures[category] * factor);

/**
 * The average growth from month to month in percent, one decimal; null where no month follows one with spending.
 */
export const averageGrowth = (history: readonly Figures[]): Growth =>
  each((part) => {
    const rates = history.slice(1).flatMap((month, index) => {
      const before = history[index]?.[part] ?? 0;
      return before === 0 ? [] : [percent(month[part] - before, before)];
    });
    if (rates.length === 0) return null;
    const average = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    return Math.min(MAX_GROWTH, Math.round(average * 10) / 10);
  });

/** What the month `steps` after the last one would spend if each category went on growing as it did. */
export const project = (last: Figures, growth: Growth, steps: number): Figures =>
  summed((category) => last[category] * (1 + (growth[category] ?? 0) / 100) ** steps);

function summed(of: (category: BudgetCategory) => number): Figures {
  const whole = each((part) => (part === "total" ? 0 : Math.round(of(part))));
  const { referral, coupon, event, settlement } = whole;
  return { ...whole, total: referral + coupon + event + settlement };
}
