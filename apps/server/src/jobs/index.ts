import { toAppError } from "@buzz/api/server";
import { contextAs, type Deps } from "@buzz/domain";
import type { FastifyBaseLogger } from "fastify";
import { describeFailure } from "../plugins/failure-log.js";
import { auditJob } from "./audit.js";
import { budgetJob } from "./budget.js";
import { every } from "./every.js";
import { expiryJobs } from "./expiry.js";
import { exposureJobs } from "./exposure.js";
import { outboxJob } from "./outbox.js";
import { retentionJobs } from "./retention.js";

/**
 * What Buzz does by itself. Each job may run on several instances at once, and may be killed in the middle,
 * without double effect; its command sees to that.
 */
export function startJobs(deps: Deps, log: FastifyBaseLogger): { stop(): Promise<void> } {
  const ctx = contextAs(deps, { kind: "system" }, { userAgent: "jobs" });
  const jobs = [
    outboxJob(ctx),
    auditJob(ctx),
    budgetJob(ctx),
    ...exposureJobs(ctx),
    ...expiryJobs(ctx),
    ...retentionJobs(ctx),
  ].map((job) => every(job, failed));
  return {
    stop: async () => {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };

  function failed(job: string, error: unknown): void {
    const { code } = toAppError(error);
    log.error({ category: "system", job, code, cause: describeFailure(error) }, "job failed");
  }
}
