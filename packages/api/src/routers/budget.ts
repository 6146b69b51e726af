import {
  budgetExecutions,
  currentBudget,
  emergencyControl,
  forecastBudget,
  saveBudgetSettings,
} from "@buzz/domain/budget";
import {
  currentBudgetInput,
  currentBudgetOutput,
  emergencyInput,
  emergencyOutput,
  executionsInput,
  executionsOutput,
  forecastInput,
  forecastOutput,
  saveSettingsInput,
  settingsOutput,
} from "@buzz/domain/budget/schemas";
import { adminProcedure, freshly, idempotent } from "../procedures.js";
import { t } from "../trpc.js";
import { emergencySwitch, killSwitch, policy } from "./budget-aliases.js";

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

  saveSettings: adminProcedure("budget", "update")
    .meta({
      rest: {
        method: "POST",
        path: "/admin/budget/settings",
        aliases: [{ path: "/admin/budget/policy", reads: policy }],
      },
    })
    .input(saveSettingsInput)
    .output(settingsOutput)
    .mutation(({ ctx, input }) => saveBudgetSettings(ctx, input)),

  emergencyControl: adminProcedure("emergency", "update")
    .use(freshly)
    .meta({
      rest: {
        method: "POST",
        path: "/admin/budget/emergency/control",
        aliases: [
          { path: "/admin/budget/emergency", reads: emergencySwitch },
          { path: "/admin/budget/kill-switch", reads: killSwitch },
        ],
      },
    })
    .input(emergencyInput)
    .output(emergencyOutput)
    .mutation(idempotent(emergencyControl)),

  executions: adminProcedure("budget", "read")
    .meta({ rest: { method: "GET", path: "/admin/budget/executions" } })
    .input(executionsInput)
    .output(executionsOutput)
    .query(({ ctx, input }) => budgetExecutions(ctx, input)),

  forecast: adminProcedure("budget", "read")
    .meta({ rest: { method: "GET", path: "/admin/budget/forecast" } })
    .input(forecastInput)
    .output(forecastOutput)
    .query(({ ctx, input }) => forecastBudget(ctx, input)),
});
