import { kinds, needsSecondOperator } from "@buzz/domain/approvals";
import { orPending } from "@buzz/domain/approvals/schemas";
import { referralAnalytics } from "@buzz/domain/referral-analytics";
import { analyticsInput, analyticsOutput } from "@buzz/domain/referral-analytics/schemas";
import { grantInput, grantOutput } from "@buzz/domain/rewards/schemas";
import { adminProcedure, commandProcedure, idempotent } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminReferralRouter = t.router({
  analytics: adminProcedure("analytics", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/referral/analytics",
        aliases: [{ path: "/admin/referral-analytics" }, { path: "/admin/referrals/performance" }],
      },
    })
    .input(analyticsInput)
    .output(analyticsOutput)
    .query(({ ctx, input }) => referralAnalytics(ctx, input)),

  grantReward: commandProcedure(kinds.points)
    .meta({ rest: { method: "POST", path: "/admin/referrals/reward", status: 201, mayPend: true } })
    .input(grantInput)
    .output(orPending(grantOutput))
    .mutation(idempotent(needsSecondOperator(kinds.points))),
});
