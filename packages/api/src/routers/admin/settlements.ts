import { pageInput } from "@buzz/domain";
import {
  approveSettlement,
  markPaid,
  markReturned,
  pendingSettlements,
  reconcileSettlement,
  rejectSettlement,
  settlementStats,
} from "@buzz/domain/settlements";
import {
  approveInput,
  payInput,
  pendingOutput,
  reconcileInput,
  rejectInput,
  returnInput,
  settlement,
  statsInput,
  statsOutput,
} from "@buzz/domain/settlements/schemas";
import { adminProcedure, freshly, idempotent } from "../../procedures.js";
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
    .input(pageInput)
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

  markPaid: adminProcedure("settlements", "update")
    .use(freshly)
    .meta({
      rest: {
        method: "POST",
        path: "/admin/settlements/:id/pay",
        aliases: [{ path: "/settlement/admin/:id/complete" }],
      },
    })
    .input(payInput)
    .output(settlement)
    .mutation(idempotent(markPaid)),

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
