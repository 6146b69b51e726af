import { webhookEndpoints } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";

/** Removes an endpoint with its deliveries. @throws RESOURCE_001 unknown. */
export async function removeWebhook(
  ctx: AdminContext,
  { id }: z.output<typeof byId>,
): Promise<null> {
  await ctx.db.transaction(async (tx) => {
    const [removed] = await tx
      .delete(webhookEndpoints)
      .where(eq(webhookEndpoints.id, id))
      .returning({ url: webhookEndpoints.url, events: webhookEndpoints.events });
    if (removed === undefined) throw new AppError("RESOURCE_001");
    await recordAudit(ctx, tx, {
      action: "webhook.remove",
      entityType: "webhook",
      entityId: id,
      oldValues: removed,
    });
  });
  return null;
}
