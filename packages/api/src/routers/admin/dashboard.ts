import { analytics, dashboardOverview, realtime, recentActivity } from "@buzz/domain/dashboard";
import {
  analyticsInput,
  analyticsOutput,
  overviewInput,
  overviewOutput,
  realtimeOutput,
  recentActivityInput,
  recentActivityOutput,
} from "@buzz/domain/dashboard/schemas";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminDashboardRouter = t.router({
  overview: adminProcedure("dashboard", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/dashboard",
        aliases: [{ path: "/admin/dashboard/stats" }],
      },
    })
    .input(overviewInput)
    .output(overviewOutput)
    .query(({ ctx, input }) => dashboardOverview(ctx, input)),

  recentActivity: adminProcedure("dashboard", "read")
    .meta({ rest: { method: "GET", path: "/admin/dashboard/recent-activity" } })
    .input(recentActivityInput)
    .output(recentActivityOutput)
    .query(({ ctx, input }) => recentActivity(ctx, input)),
});

export const analyticsProcedure = adminProcedure("analytics", "read")
  .meta({ rest: { method: "GET", path: "/admin/analytics" } })
  .input(analyticsInput)
  .output(analyticsOutput)
  .query(({ ctx, input }) => analytics(ctx, input));

export const realtimeProcedure = adminProcedure("analytics", "read")
  .meta({ rest: { method: "GET", path: "/admin/realtime" } })
  .output(realtimeOutput)
  .query(({ ctx }) => realtime(ctx));
