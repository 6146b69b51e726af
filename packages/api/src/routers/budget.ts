import { byId } from "@buzz/domain";
import { acknowledgeAlert, listAlerts, listContacts, saveAlarmPhone } from "@buzz/domain/alarms";
import {
  alert,
  contactsOutput,
  listInput,
  listOutput,
  savePhoneInput,
} from "@buzz/domain/alarms/schemas";
import { kinds, needsSecondOperator } from "@buzz/domain/approvals";
import { orPending } from "@buzz/domain/approvals/schemas";
import { budgetExecutions, budgetTrend, currentBudget, forecastBudget } from "@buzz/domain/budget";
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
  trendInput,
  trendOutput,
} from "@buzz/domain/budget/schemas";
import { adminProcedure, commandProcedure, idempotent } from "../procedures.js";
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

  saveSettings: commandProcedure(kinds.budget)
    .meta({
      rest: {
        method: "POST",
        path: "/admin/budget/settings",
        mayPend: true,
        aliases: [{ path: "/admin/budget/policy", reads: policy }],
      },
    })
    .input(saveSettingsInput)
    .output(orPending(settingsOutput))
    .mutation(({ ctx, input }) => needsSecondOperator(kinds.budget)(ctx, input)),

  emergencyControl: commandProcedure(kinds.resume)
    .meta({
      rest: {
        method: "POST",
        path: "/admin/budget/emergency/control",
        mayPend: true,
        aliases: [
          { path: "/admin/budget/emergency", reads: emergencySwitch },
          { path: "/admin/budget/kill-switch", reads: killSwitch },
        ],
      },
    })
    .input(emergencyInput)
    .output(orPending(emergencyOutput))
    .mutation(idempotent(needsSecondOperator(kinds.resume))),

  executions: adminProcedure("budget", "read")
    .meta({ rest: { method: "GET", path: "/admin/budget/executions" } })
    .input(executionsInput)
    .output(executionsOutput)
    .query(({ ctx, input }) => budgetExecutions(ctx, input)),

  trend: adminProcedure("budget", "read")
    .meta({ rest: { method: "GET", path: "/admin/budget/trend" } })
    .input(trendInput)
    .output(trendOutput)
    .query(({ ctx, input }) => budgetTrend(ctx, input)),

  forecast: adminProcedure("budget", "read")
    .meta({ rest: { method: "GET", path: "/admin/budget/forecast" } })
    .input(forecastInput)
    .output(forecastOutput)
    .query(({ ctx, input }) => forecastBudget(ctx, input)),

  alerts: adminProcedure("budget", "read")
    .meta({ rest: { method: "GET", path: "/admin/budget/alerts" } })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listAlerts(ctx, input)),

  acknowledge: adminProcedure("budget", "update")
    .meta({ rest: { method: "POST", path: "/admin/budget/alerts/:id/acknowledge" } })
    .input(byId)
    .output(alert)
    .mutation(idempotent(acknowledgeAlert)),

  contacts: adminProcedure("budget", "read")
    .meta({ rest: { method: "GET", path: "/admin/budget/contacts" } })
    .output(contactsOutput)
    .query(({ ctx }) => listContacts(ctx)),

  savePhone: adminProcedure("budget", "update")
    .meta({ rest: { method: "PUT", path: "/admin/budget/contacts/phone" } })
    .input(savePhoneInput)
    .output(contactsOutput)
    .mutation(({ ctx, input }) => saveAlarmPhone(ctx, input)),
});
