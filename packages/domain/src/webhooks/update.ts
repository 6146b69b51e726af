import { webhookEndpoints } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { refuseUnacceptable } from "./acceptable.js";
import { readWebhooks } from "./read.js";
import type { updateInput, webhookOutput } from "./schemas.js";

/**
 * Changes an endpoint. One that is made active again gets what waited for it, and all of the patience.
 *
 * @throws RESOURCE_001 unknown. VALIDATION_002 an address that is not public.
 */
export async function updateWebhook(
  ctx: AdminContext,
  { id, url, events, status }: z.output<typeof updateInput>,
): Promise<z.output<typeof webhookOutput>> {
  if (url !== undefined) await refuseUnacceptable(ctx, url);
  return ctx.db.transaction(async (tx) => {
    const [before] = await tx
      .select({
        url: webhookEndpoints.url,
        events: webhookEndpoints.events,
        status: webhookEndpoints.status,
      })
      .from(webhookEndpoints)
      .where(eq(webhookEndpoints.id, id))
      .for("update");
    if (before === undefined) throw new AppError("RESOURCE_001");
    const after = {
      url: url ?? before.url,
      events: events ?? before.events,
      status: status ?? before.status,
    };
    const isRevived = before.status === "disabled" && after.status === "active";
    await tx
      .update(webhookEndpoints)
      .set({ ...after, ...(isRevived ? { failingSince: null } : {}) })
      .where(eq(webhookEndpoints.id, id));
    await recordAudit(ctx, tx, {
      action: "webhook.update",
      entityType: "webhook",
      entityId: id,
      oldValues: before,
      newValues: after,
    });
    const [webhook] = await readWebhooks(tx, eq(webhookEndpoints.id, id));
    if (webhook === undefined) throw new AppError("RESOURCE_001");
    return webhook;
  });
}
