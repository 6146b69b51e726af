import { referralAnalytics } from "@buzz/domain/referral-analytics";
import { analyticsInput, analyticsOutput } from "@buzz/domain/referral-analytics/schemas";
import { grantReward } from "@buzz/domain/rewards";
import { grantInput, grantOutput } from "@buzz/domain/rewards/schemas";
import { adminProcedure, idempotent } from "../../procedures.js";
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

  grantReward: adminProcedure("coupons", "create")
    .meta({ rest: { method: "POST", path: "/admin/referrals/reward", status: 201 } })
    .input(grantInput)
    .output(grantOutput)
    .mutation(idempotent(grantReward)),
});
