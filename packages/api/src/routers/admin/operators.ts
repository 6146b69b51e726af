import { listOperators } from "@buzz/domain/operators";
import { listInput, listOutput } from "@buzz/domain/operators/schemas";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminOperatorsRouter = t.router({
  list: adminProcedure("system", "read")
    .meta({ rest: { method: "GET", path: "/admin/operators" } })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listOperators(ctx, input)),
});
