import { budgetCategory } from "@buzz/api/schemas";
import { z } from "zod";
import { daySearch, lenient, orderSearch, pageSearch } from "../../lib/search";

export const budgetViews = [
  "overview",
  "movements",
  "forecast",
  "policy",
  "emergency",
  "alerts",
] as const;

export const movementSorts = ["at", "amount"] as const;

/** The month shown (this one when left out) and the filters of its movements. */
export const budgetSearch = z.object({
  view: lenient(z.enum(budgetViews)),
  period: lenient(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  category: lenient(budgetCategory),
  from: daySearch,
  to: daySearch,
  sort: lenient(z.enum(movementSorts)),
  order: orderSearch,
  page: pageSearch,
});

export type BudgetSearch = z.output<typeof budgetSearch>;
