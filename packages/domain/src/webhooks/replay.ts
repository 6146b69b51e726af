import { webhookDeliveries } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { presentDelivery } from "./read.js";
import type { deliveryOutput } from "./schemas.js";

/**
 * Has a delivery sent once more, with the same id and body and with all its attempts. One that still waits is due now.
 *
 * @throws RESOURCE_001 unknown.
 */
export async function replayDelivery(
  ctx: AdminContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof deliveryOutput>> {
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(webhookDeliveries)
      .set({ status: "pending", attempts: 0, nextAttemptAt: ctx.clock() })
      .where(eq(webhookDeliveries.id, id))
      .returning();
    if (row === undefined) throw new AppError("RESOURCE_001");
    await recordAudit(ctx, tx, {
      action: "webhook.replay",
      entityType: "webhook_delivery",
      entityId: id,
      newValues: { endpointId: row.endpointId, event: row.event },
    });
    return presentDelivery(row);
  });
}
