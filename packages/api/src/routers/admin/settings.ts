import { kinds, needsSecondOperator } from "@buzz/domain/approvals";
import { orPending } from "@buzz/domain/approvals/schemas";
import { listSettings } from "@buzz/domain/settings";
import { listInput, listOutput, updateInput } from "@buzz/domain/settings/schemas";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminSettingsRouter = t.router({
  list: adminProcedure("system", "read")
    .meta({ rest: { method: "GET", path: "/admin/system/settings" } })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listSettings(ctx, input)),

  update: adminProcedure("system", "update")
    .meta({ rest: { method: "PUT", path: "/admin/system/settings", mayPend: true } })
    .input(updateInput)
    .output(orPending(listOutput))
    .mutation(({ ctx, input }) => needsSecondOperator(kinds.settings)(ctx, input)),
});
