import {
  confirmApproval,
  countDeciders,
  listApprovals,
  rejectApproval,
  withdrawApproval,
} from "@buzz/domain/approvals";
import {
  approval,
  confirmInput,
  confirmOutput,
  decidersOutput,
  listInput,
  listOutput,
  rejectInput,
  withdrawInput,
} from "@buzz/domain/approvals/schemas";
import { adminProcedure, idempotent } from "../../procedures.js";
import { t } from "../../trpc.js";

export const approvalsRouter = t.router({
  list: adminProcedure("approvals", "read")
    .meta({ rest: { method: "GET", path: "/admin/approvals" } })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listApprovals(ctx, input)),

  deciders: adminProcedure("approvals", "read")
    .meta({ rest: { method: "GET", path: "/admin/approvals/deciders" } })
    .output(decidersOutput)
    .query(({ ctx }) => countDeciders(ctx)),

  confirm: adminProcedure("approvals", "update")
    .meta({ rest: { method: "POST", path: "/admin/approvals/:id/confirm" } })
    .input(confirmInput)
    .output(confirmOutput)
    .mutation(idempotent(confirmApproval)),

  reject: adminProcedure("approvals", "update")
    .meta({ rest: { method: "POST", path: "/admin/approvals/:id/reject" } })
    .input(rejectInput)
    .output(approval)
    .mutation(idempotent(rejectApproval)),

  withdraw: adminProcedure("approvals", "update")
    .meta({ rest: { method: "POST", path: "/admin/approvals/:id/withdraw" } })
    .input(withdrawInput)
    .output(approval)
    .mutation(idempotent(withdrawApproval)),
});
