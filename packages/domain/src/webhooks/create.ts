import { webhookEndpoints } from "@buzz/db/schema";
import { count, sql } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { refuseUnacceptable } from "./acceptable.js";
import type { createInput, createOutput } from "./schemas.js";
import { newSecret } from "./secrets.js";

/** Endpoints of an installation. */
const MOST = 20;

/**
 * Adds an endpoint; its secret is in this answer and never told again.
 *
 * @throws VALIDATION_002 an address that is not public. RESOURCE_003 there are 20 already.
 */
export async function createWebhook(
  ctx: AdminContext,
  { url, events }: z.output<typeof createInput>,
): Promise<z.output<typeof createOutput>> {
  await refuseUnacceptable(ctx, url);
  const secret = newSecret();
  const shown = { id: newId(), url, events, status: "active" as const, createdAt: ctx.clock() };
  await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${webhookEndpoints} in share row exclusive mode`);
    const [held] = await tx.select({ count: count() }).from(webhookEndpoints);
    if (held !== undefined && held.count >= MOST) throw new AppError("RESOURCE_003");
    await tx.insert(webhookEndpoints).values({
      ...shown,
      secret: ctx.cipher.seal("webhook_endpoints.secret", shown.id, secret),
      createdBy: ctx.actor.userId,
    });
    await recordAudit(ctx, tx, {
      action: "webhook.create",
      entityType: "webhook",
      entityId: shown.id,
      newValues: { url, events },
    });
  });
  return { ...shown, failingSince: null, lastDelivery: null, secret };
}
