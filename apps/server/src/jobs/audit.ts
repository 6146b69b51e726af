import type { Context } from "@buzz/domain";
import { sealAuditLog } from "@buzz/domain/audit-seal";
import type { Job } from "./every.js";

/** What is older than a minute can no longer be changed without being seen. */
export const auditJob = (ctx: Context): Job => ({
  name: "audit.seal",
  everyMs: 60_000,
  run: () => sealAuditLog(ctx),
});
