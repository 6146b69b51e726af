import { webhookEndpoints } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import type { rotateOutput } from "./schemas.js";
import { newSecret } from "./secrets.js";

/**
 * Gives an endpoint a new secret, told this once; the one it replaces signs too for 24 hours.
 *
 * @throws RESOURCE_001 unknown.
 */
export async function rotateWebhookSecret(
  ctx: AdminContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof rotateOutput>> {
  const secret = newSecret();
  const previousUntil = addDays(ctx.clock(), 1);
  await ctx.db.transaction(async (tx) => {
    const [endpoint] = await tx
      .select({ secret: webhookEndpoints.secret })
      .from(webhookEndpoints)
      .where(eq(webhookEndpoints.id, id))
      .for("update");
    if (endpoint === undefined) throw new AppError("RESOURCE_001");
    const { cipher } = ctx;
    const previous = cipher.open(endpoint.secret, id);
    await tx
      .update(webhookEndpoints)
      .set({
        secret: cipher.seal("webhook_endpoints.secret", id, secret),
        previousSecret: cipher.seal("webhook_endpoints.previous_secret", id, previous),
        previousUntil,
      })
      .where(eq(webhookEndpoints.id, id));
    await recordAudit(ctx, tx, {
      action: "webhook.rotate_secret",
      entityType: "webhook",
      entityId: id,
      newValues: { previousUntil },
    });
  });
  return { id, secret, previousUntil };
}
