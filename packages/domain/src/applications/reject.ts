import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { announce } from "../kernel/outbox.js";
import { closeApplication } from "./close.js";
import { presentApplication } from "./present.js";
import type { application, rejectInput } from "./schemas.js";

/** Rejects an application with a reason for the applicant. @throws what `closeApplication` throws. */
export async function rejectApplication(
  ctx: AdminContext,
  { id, reason }: z.output<typeof rejectInput>,
): Promise<z.output<typeof application>> {
  return ctx.db.transaction(async (tx) => {
    const closed = await closeApplication(ctx, tx, id, {
      status: "rejected",
      rejectionReason: reason,
    });
    await recordAudit(ctx, tx, {
      action: "application.reject",
      entityType: "business_application",
      entityId: id,
      reason,
    });
    await announce(tx, ctx.clock(), [
      {
        topic: "application.reviewed",
        to: "admins",
        payload: { applicationId: id, status: "rejected" },
      },
    ]);
    return presentApplication(ctx, closed);
  });
}
