import { approveApplication, listApplications, rejectApplication } from "@buzz/domain/applications";
import {
  application,
  approveInput,
  approveOutput,
  listInput,
  listOutput,
  rejectInput,
} from "@buzz/domain/applications/schemas";
import { adminProcedure, idempotent } from "../../procedures.js";
import { t } from "../../trpc.js";

export const applicationsRouter = t.router({
  list: adminProcedure("businesses", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/business-applications",
        aliases: [
          { path: "/business/admin/applications" },
          { path: "/admin/businesses/pending", input: { status: "pending" } },
        ],
        alsoEmits: { applications: "items" },
      },
    })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listApplications(ctx, input)),

  approve: adminProcedure("businesses", "update")
    .meta({
      rest: {
        method: "POST",
        path: "/admin/business-applications/:id/approve",
        aliases: [
          { path: "/business/admin/applications/:id/approve" },
          { path: "/admin/businesses/:id/approve" },
        ],
      },
    })
    .input(approveInput)
    .output(approveOutput)
    .mutation(idempotent(approveApplication)),

  reject: adminProcedure("businesses", "update")
    .meta({ rest: { method: "POST", path: "/admin/business-applications/:id/reject" } })
    .input(rejectInput)
    .output(application)
    .mutation(({ ctx, input }) => rejectApplication(ctx, input)),
});
