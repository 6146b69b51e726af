import { reverseTransaction } from "@buzz/domain/reversals";
import { reverseInput, reverseOutput } from "@buzz/domain/reversals/schemas";
import { getTransaction } from "@buzz/domain/transactions";
import { getInput, getOutput } from "@buzz/domain/transactions/schemas";
import { adminProcedure, idempotent } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminTransactionsRouter = t.router({
  get: adminProcedure("audit", "read")
    .meta({ rest: { method: "GET", path: "/admin/transactions/:transactionNo" } })
    .input(getInput)
    .output(getOutput)
    .query(({ ctx, input }) => getTransaction(ctx, input)),

  reverse: adminProcedure("settlements", "update")
    .meta({ rest: { method: "POST", path: "/admin/transactions/:transactionNo/reverse" } })
    .input(reverseInput)
    .output(reverseOutput)
    .mutation(idempotent(reverseTransaction)),
});
