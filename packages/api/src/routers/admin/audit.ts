import { auditFacets, listAuditLog } from "@buzz/domain/audit-log";
import { facetsOutput, listInput, listOutput } from "@buzz/domain/audit-log/schemas";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminAuditRouter = t.router({
  list: adminProcedure("audit", "read")
    .meta({
      rest: { method: "GET", path: "/admin/audit-logs", alsoEmits: { logs: "items" } },
    })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listAuditLog(ctx, input)),

  facets: adminProcedure("audit", "read")
    .meta({ rest: { method: "GET", path: "/admin/audit-logs/facets" } })
    .output(facetsOutput)
    .query(({ ctx }) => auditFacets(ctx)),
});
