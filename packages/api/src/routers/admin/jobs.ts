import { byId } from "@buzz/domain";
import {
  cancelJob,
  getJob,
  listJobErrors,
  listJobs,
  listRecurringJobs,
  resumeJob,
} from "@buzz/domain/jobs";
import {
  errorsInput,
  errorsOutput,
  job,
  listInput,
  listOutput,
  recurringOutput,
} from "@buzz/domain/jobs/schemas";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminJobsRouter = t.router({
  list: adminProcedure("coupons", "read")
    .meta({ rest: { method: "GET", path: "/admin/jobs" } })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listJobs(ctx, input)),

  recurring: adminProcedure("analytics", "read")
    .meta({ rest: { method: "GET", path: "/admin/jobs/recurring" } })
    .output(recurringOutput)
    .query(({ ctx }) => listRecurringJobs(ctx)),

  get: adminProcedure("coupons", "read")
    .meta({ rest: { method: "GET", path: "/admin/jobs/:id" } })
    .input(byId)
    .output(job)
    .query(({ ctx, input }) => getJob(ctx, input)),

  errors: adminProcedure("coupons", "read")
    .meta({ rest: { method: "GET", path: "/admin/jobs/:id/errors" } })
    .input(errorsInput)
    .output(errorsOutput)
    .query(({ ctx, input }) => listJobErrors(ctx, input)),

  cancel: adminProcedure("coupons", "create")
    .meta({ rest: { method: "POST", path: "/admin/jobs/:id/cancel" } })
    .input(byId)
    .output(job)
    .mutation(({ ctx, input }) => cancelJob(ctx, input)),

  resume: adminProcedure("coupons", "create")
    .meta({ rest: { method: "POST", path: "/admin/jobs/:id/resume" } })
    .input(byId)
    .output(job)
    .mutation(({ ctx, input }) => resumeJob(ctx, input)),
});
