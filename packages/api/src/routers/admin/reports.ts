import { monthlyReport } from "@buzz/domain/reports";
import { monthlyInput, monthlyOutput } from "@buzz/domain/reports/schemas";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminReportsRouter = t.router({
  monthly: adminProcedure("analytics", "read")
    .meta({ rest: { method: "GET", path: "/admin/reports/monthly" } })
    .input(monthlyInput)
    .output(monthlyOutput)
    .query(({ ctx, input }) => monthlyReport(ctx, input)),
});
