import { assignRole } from "@buzz/domain/operators";
import { assignInput, assignOutput } from "@buzz/domain/operators/schemas";
import { adminProcedure, freshly } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminPermissionsRouter = t.router({
  assign: adminProcedure("system", "update")
    .use(freshly)
    .meta({ rest: { method: "POST", path: "/admin/permissions/assign" } })
    .input(assignInput)
    .output(assignOutput)
    .mutation(({ ctx, input }) => assignRole(ctx, input)),
});
