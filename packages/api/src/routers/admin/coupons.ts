import { byId } from "@buzz/domain";
import {
  createTemplate,
  getTemplate,
  issueTemplate,
  listTemplates,
  removeTemplate,
  templateStatistics,
  templateUsage,
  updateTemplate,
} from "@buzz/domain/coupon-templates";
import {
  createInput,
  getOutput,
  issueInput,
  issueOutput,
  listInput,
  listOutput,
  removeInput,
  removeOutput,
  statisticsInput,
  statisticsOutput,
  template,
  updateInput,
  usageInput,
  usageOutput,
} from "@buzz/domain/coupon-templates/schemas";
import { adminProcedure, idempotent } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminCouponsRouter = t.router({
  list: adminProcedure("coupons", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/coupons",
        alsoEmits: { coupons: "items" },
        bothCases: true,
      },
    })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listTemplates(ctx, input)),

  create: adminProcedure("coupons", "create")
    .meta({ rest: { method: "POST", path: "/admin/coupons", status: 201, bothCases: true } })
    .input(createInput)
    .output(template)
    .mutation(({ ctx, input }) => createTemplate(ctx, input)),

  statistics: adminProcedure("coupons", "read")
    .meta({ rest: { method: "GET", path: "/admin/coupons/statistics", bothCases: true } })
    .input(statisticsInput)
    .output(statisticsOutput)
    .query(({ ctx, input }) => templateStatistics(ctx, input)),

  issue: adminProcedure("coupons", "create")
    .meta({ rest: { method: "POST", path: "/admin/coupons/issue", bothCases: true } })
    .input(issueInput)
    .output(issueOutput)
    .mutation(idempotent(issueTemplate)),

  get: adminProcedure("coupons", "read")
    .meta({ rest: { method: "GET", path: "/admin/coupons/:id", bothCases: true } })
    .input(byId)
    .output(getOutput)
    .query(({ ctx, input }) => getTemplate(ctx, input)),

  update: adminProcedure("coupons", "update")
    .meta({ rest: { method: "PUT", path: "/admin/coupons/:id", bothCases: true } })
    .input(updateInput)
    .output(template)
    .mutation(({ ctx, input }) => updateTemplate(ctx, input)),

  remove: adminProcedure("coupons", "delete")
    .meta({ rest: { method: "DELETE", path: "/admin/coupons/:id", bothCases: true } })
    .input(removeInput)
    .output(removeOutput)
    .mutation(({ ctx, input }) => removeTemplate(ctx, input)),

  usage: adminProcedure("coupons", "read")
    .meta({ rest: { method: "GET", path: "/admin/coupons/:id/usage", bothCases: true } })
    .input(usageInput)
    .output(usageOutput)
    .query(({ ctx, input }) => templateUsage(ctx, input)),
});
