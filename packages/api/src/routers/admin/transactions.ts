import { getTransaction } from "@buzz/domain/transactions";
import { getInput, getOutput } from "@buzz/domain/transactions/schemas";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminTransactionsRouter = t.router({
  get: adminProcedure("audit", "read")
    .meta({ rest: { method: "GET", path: "/admin/transactions/:transactionNo" } })
    .input(getInput)
    .output(getOutput)
    .query(({ ctx, input }) => getTransaction(ctx, input)),
});
