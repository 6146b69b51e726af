import { byId, pageInput } from "@buzz/domain";
import { kinds, needsSecondOperator } from "@buzz/domain/approvals";
import { orPending } from "@buzz/domain/approvals/schemas";
import {
  cancelBankFile,
  downloadBankFile,
  importBankResult,
  listBankFileLines,
  listBankFiles,
  listPayable,
} from "@buzz/domain/bank-files";
import {
  bankFile,
  cancelInput,
  createInput,
  createOutput,
  downloadOutput,
  importInput,
  importOutput,
  linesInput,
  linesOutput,
  listOutput,
  payableOutput,
} from "@buzz/domain/bank-files/schemas";
import {
  approveSettlement,
  markReturned,
  pendingSettlements,
  reconcileSettlement,
  rejectSettlement,
  settlementStats,
} from "@buzz/domain/settlements";
import {
  approveInput,
  payInput,
  pendingInput,
  pendingOutput,
  reconcileInput,
  rejectInput,
  returnInput,
  settlement,
  statsInput,
  statsOutput,
} from "@buzz/domain/settlements/schemas";
import { adminProcedure, commandProcedure, freshly, idempotent } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminSettlementsRouter = t.router({
  pending: adminProcedure("settlements", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/settlements/pending",
        alsoEmits: { settlements: "items" },
      },
    })
    .input(pendingInput)
    .output(pendingOutput)
    .query(({ ctx, input }) => pendingSettlements(ctx, input)),

  approve: adminProcedure("settlements", "update")
    .meta({
      rest: {
        method: "POST",
        path: "/admin/settlements/:id/approve",
        aliases: [
          { path: "/settlement/admin/:id/process" },
          { path: "/admin/settlements/:id/process" },
        ],
      },
    })
    .input(approveInput)
    .output(settlement)
    .mutation(idempotent(approveSettlement)),

  reject: adminProcedure("settlements", "update")
    .meta({ rest: { method: "POST", path: "/admin/settlements/:id/reject" } })
    .input(rejectInput)
    .output(settlement)
    .mutation(idempotent(rejectSettlement)),

  markPaid: commandProcedure(kinds.payout)
    .meta({
      rest: {
        method: "POST",
        path: "/admin/settlements/:id/pay",
        mayPend: true,
        aliases: [{ path: "/settlement/admin/:id/complete" }],
      },
    })
    .input(payInput)
    .output(orPending(settlement))
    .mutation(idempotent(needsSecondOperator(kinds.payout))),

  reconcile: adminProcedure("settlements", "update")
    .meta({ rest: { method: "POST", path: "/admin/settlements/:id/reconcile" } })
    .input(reconcileInput)
    .output(settlement)
    .mutation(idempotent(reconcileSettlement)),

  markReturned: adminProcedure("settlements", "update")
    .meta({ rest: { method: "POST", path: "/admin/settlements/:id/return" } })
    .input(returnInput)
    .output(settlement)
    .mutation(idempotent(markReturned)),

  createBankFile: commandProcedure(kinds.bankFile)
    .meta({ rest: { method: "POST", path: "/admin/settlements/bank-files", mayPend: true } })
    .input(createInput)
    .output(orPending(createOutput))
    .mutation(idempotent(needsSecondOperator(kinds.bankFile))),

  payable: adminProcedure("settlements", "update")
    .meta({ rest: { method: "GET", path: "/admin/settlements/bank-files/payable" } })
    .output(payableOutput)
    .query(({ ctx }) => listPayable(ctx)),

  bankFiles: adminProcedure("settlements", "update")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/settlements/bank-files",
        alsoEmits: { bankFiles: "items" },
      },
    })
    .input(pageInput)
    .output(listOutput)
    .query(({ ctx, input }) => listBankFiles(ctx, input)),

  bankFileLines: adminProcedure("settlements", "update")
    .meta({ rest: { method: "GET", path: "/admin/settlements/bank-files/:id/lines" } })
    .input(linesInput)
    .output(linesOutput)
    .query(({ ctx, input }) => listBankFileLines(ctx, input)),

  cancelBankFile: adminProcedure("settlements", "update")
    .meta({ rest: { method: "POST", path: "/admin/settlements/bank-files/:id/cancel" } })
    .input(cancelInput)
    .output(bankFile)
    .mutation(idempotent(cancelBankFile)),

  downloadBankFile: adminProcedure("settlements", "update")
    .use(freshly)
    .meta({ rest: { method: "POST", path: "/admin/settlements/bank-files/:id/download" } })
    .input(byId)
    .output(downloadOutput)
    .mutation(({ ctx, input }) => downloadBankFile(ctx, input)),

  importBankResult: adminProcedure("settlements", "update")
    .use(freshly)
    .meta({ rest: { method: "POST", path: "/admin/settlements/bank-files/:id/result" } })
    .input(importInput)
    .output(importOutput)
    .mutation(({ ctx, input }) => importBankResult(ctx, input)),

  stats: adminProcedure("analytics", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/settlements/stats",
        aliases: [{ path: "/settlement/admin/stats" }],
      },
    })
    .input(statsInput)
    .output(statsOutput)
    .query(({ ctx, input }) => settlementStats(ctx, input)),
});
