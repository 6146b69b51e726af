import { createFileRoute } from "@tanstack/react-router";
import { BudgetScreen } from "../../features/budget/budget-screen";
import { budgetSearch } from "../../features/budget/search";

export const Route = createFileRoute("/_desk/budget")({
  validateSearch: budgetSearch,
  component: BudgetScreen,
});
