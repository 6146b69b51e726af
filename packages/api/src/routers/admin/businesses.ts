import { byId } from "@buzz/domain";
import {
  getOperatedBusiness,
  listOperatedBusinesses,
  setBusinessStatus,
} from "@buzz/domain/businesses";
import {
  operatedBusiness,
  operatedDetail,
  operatedListInput,
  operatedListOutput,
  setStatusInput,
} from "@buzz/domain/businesses/schemas";
import { exposureFairness, setFeatured, updateExposureSettings } from "@buzz/domain/exposure";
import {
  exposureSettings,
  fairnessInput,
  fairnessOutput,
  setFeaturedInput,
  setFeaturedOutput,
} from "@buzz/domain/exposure/schemas";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminBusinessesRouter = t.router({
  list: adminProcedure("businesses", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/businesses",
        aliases: [{ path: "/business/admin/list" }],
        alsoEmits: { businesses: "items", "items.name": "businessName" },
      },
    })
    .input(operatedListInput)
    .output(operatedListOutput)
    .query(({ ctx, input }) => listOperatedBusinesses(ctx, input)),

  get: adminProcedure("businesses", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/businesses/:id",
        alsoEmits: { name: "businessName" },
      },
    })
    .input(byId)
    .output(operatedDetail)
    .query(({ ctx, input }) => getOperatedBusiness(ctx, input)),

  setStatus: adminProcedure("businesses", "update")
    .meta({
      rest: {
        method: "PUT",
        path: "/admin/businesses/:id/status",
        aliases: [{ path: "/business/admin/:id/status" }],
        alsoEmits: { name: "businessName" },
      },
    })
    .input(setStatusInput)
    .output(operatedBusiness)
    .mutation(({ ctx, input }) => setBusinessStatus(ctx, input)),

  exposureFairness: adminProcedure("businesses", "read")
    .meta({ rest: { method: "GET", path: "/admin/businesses/exposure-fairness" } })
    .input(fairnessInput)
    .output(fairnessOutput)
    .query(({ ctx, input }) => exposureFairness(ctx, input)),

  updateExposureSettings: adminProcedure("businesses", "update")
    .meta({ rest: { method: "PUT", path: "/admin/businesses/exposure-settings" } })
    .input(exposureSettings)
    .output(exposureSettings)
    .mutation(({ ctx, input }) => updateExposureSettings(ctx, input)),

  setFeatured: adminProcedure("businesses", "update")
    .meta({
      rest: {
        method: "PUT",
        path: "/admin/businesses/featured",
        alsoEmits: { name: "businessName" },
      },
    })
    .input(setFeaturedInput)
    .output(setFeaturedOutput)
    .mutation(({ ctx, input }) => setFeatured(ctx, input)),
});
