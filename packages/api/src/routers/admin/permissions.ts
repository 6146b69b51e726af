import { kinds, needsSecondOperator } from "@buzz/domain/approvals";
import { orPending } from "@buzz/domain/approvals/schemas";
import { assignInput, assignOutput } from "@buzz/domain/operators/schemas";
import { commandProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminPermissionsRouter = t.router({
  assign: commandProcedure(kinds.role)
    .meta({ rest: { method: "POST", path: "/admin/permissions/assign", mayPend: true } })
    .input(assignInput)
    .output(orPending(assignOutput))
    .mutation(({ ctx, input }) => needsSecondOperator(kinds.role)(ctx, input)),
});
