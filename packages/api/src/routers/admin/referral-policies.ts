import {
  calculateReward,
  createPolicy,
  getPolicy,
  listPolicies,
  policyHistory,
  removePolicy,
  updatePolicy,
} from "@buzz/domain/referral-policies";
import {
  byType,
  calculateInput,
  calculateOutput,
  createInput,
  historyInput,
  historyOutput,
  listOutput,
  policy,
  removeInput,
  removeOutput,
  updateInput,
} from "@buzz/domain/referral-policies/schemas";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const referralPoliciesRouter = t.router({
  list: adminProcedure("budget", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/referral-policies",
        alsoEmits: { policies: "items" },
      },
    })
    .output(listOutput)
    .query(({ ctx }) => listPolicies(ctx)),

  create: adminProcedure("budget", "create")
    .meta({ rest: { method: "POST", path: "/admin/referral-policies", status: 201 } })
    .input(createInput)
    .output(policy)
    .mutation(({ ctx, input }) => createPolicy(ctx, input)),

  get: adminProcedure("budget", "read")
    .meta({ rest: { method: "GET", path: "/admin/referral-policies/:type" } })
    .input(byType)
    .output(policy)
    .query(({ ctx, input }) => getPolicy(ctx, input)),

  update: adminProcedure("budget", "update")
    .meta({ rest: { method: "PUT", path: "/admin/referral-policies/:id" } })
    .input(updateInput)
    .output(policy)
    .mutation(({ ctx, input }) => updatePolicy(ctx, input)),

  remove: adminProcedure("budget", "delete")
    .meta({ rest: { method: "DELETE", path: "/admin/referral-policies/:id" } })
    .input(removeInput)
    .output(removeOutput)
    .mutation(({ ctx, input }) => removePolicy(ctx, input)),

  history: adminProcedure("budget", "read")
    .meta({ rest: { method: "GET", path: "/admin/referral-policies/:id/history" } })
    .input(historyInput)
    .output(historyOutput)
    .query(({ ctx, input }) => policyHistory(ctx, input)),

  calculate: adminProcedure("budget", "read")
    .meta({ rest: { method: "POST", path: "/admin/referral-policies/:type/calculate" } })
    .input(calculateInput)
    .output(calculateOutput)
    .mutation(({ ctx, input }) => calculateReward(ctx, input)),
});
