import { budgetExecutions, currentBudget } from "@buzz/domain/budget";
import {
  currentBudgetInput,
  currentBudgetOutput,
  executionsInput,
  executionsOutput,
} from "@buzz/domain/budget/schemas";
import { adminProcedure } from "../procedures.js";
import { t } from "../trpc.js";

export const budgetRouter = t.router({
  current: adminProcedure("budget", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/budget/current",
        aliases: [{ path: "/admin/budget" }, { path: "/admin/budget/status" }],
      },
    })
    .input(currentBudgetInput)
    .output(currentBudgetOutput)
    .query(({ ctx, input }) => currentBudget(ctx, input)),

  executions: adminProcedure("budget", "read")
    .meta({ rest: { method: "GET", path: "/admin/budget/executions" } })
    .input(executionsInput)
    .output(executionsOutput)
    .query(({ ctx, input }) => budgetExecutions(ctx, input)),
});
