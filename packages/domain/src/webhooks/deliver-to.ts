import { webhookDeliveries, webhookEndpoints } from "@buzz/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { announce } from "../kernel/outbox.js";
import type { CallOutcome } from "../kernel/public-caller.js";
import { beginAttempt, type Claimed, releaseEndpoint } from "./claim.js";
import { planAttempt } from "./plan-attempt.js";
import { signatureHeaders } from "./secrets.js";

/** Deliveries to one endpoint before others have their turn. */
const MOST_IN_A_ROW = 50;

/**
 * Sends what is due to an endpoint that was claimed, one after the other in the order of the outbox, until one fails, and
 * lets go of it. Returns how many attempts were made.
 */
export async function deliverTo(ctx: Context, id: string, stopping: AbortSignal): Promise<number> {
  let count = 0;
  try {
    while (count < MOST_IN_A_ROW && !stopping.aborted) {
      const claimed = await beginAttempt(ctx, id);
      if (claimed === undefined) break;
      count += 1;
      const { endpoint, delivery } = claimed;
      const signed = { id: delivery.messageId, at: ctx.clock(), body: delivery.body };
      const outcome = await ctx.publicCaller.post({
        url: endpoint.url,
        body: delivery.body,
        headers: {
          "content-type": "application/json",
          "user-agent": "Buzz-Webhooks/1",
          ...signatureHeaders(ctx.cipher, endpoint, signed),
        },
      });
      if (!(await record(ctx, claimed, outcome))) break;
    }
  } finally {
    await releaseEndpoint(ctx, id);
  }
  return count;
}

/** Stores what came of an attempt, unless it was overtaken. False when it failed: others are served before more is tried. */
async function record(
  ctx: Context,
  { endpoint, delivery }: Claimed,
  outcome: CallOutcome,
): Promise<boolean> {
  const at = ctx.clock();
  const plan = planAttempt({
    outcome,
    number: delivery.attempts,
    at,
    failingSince: endpoint.failingSince,
    random: Math.random(),
  });
  const isTaken = plan.status === "delivered";
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(webhookDeliveries)
      .set({
        status: plan.status,
        responseStatus: "status" in outcome ? outcome.status : null,
        failure: "failure" in outcome ? outcome.failure : null,
        ...(plan.status === "pending" ? { nextAttemptAt: plan.nextAttemptAt } : {}),
      })
      .where(
        and(
          eq(webhookDeliveries.id, delivery.id),
          eq(webhookDeliveries.attempts, delivery.attempts),
          eq(webhookDeliveries.status, "pending"),
        ),
      );
    await tx
      .update(webhookEndpoints)
      .set({
        failingSince: isTaken
          ? null
          : sql`coalesce(${webhookEndpoints.failingSince}, ${at.toISOString()}::timestamptz)`,
      })
      .where(eq(webhookEndpoints.id, endpoint.id));
    if (isTaken || !plan.disable) return;
    const [disabled] = await tx
      .update(webhookEndpoints)
      .set({ status: "disabled" })
      .where(and(eq(webhookEndpoints.id, endpoint.id), eq(webhookEndpoints.status, "active")))
      .returning({ id: webhookEndpoints.id });
    if (disabled === undefined) return;
    await recordAudit(ctx, tx, {
      action: "webhook.disable",
      entityType: "webhook",
      entityId: endpoint.id,
      oldValues: { status: "active" },
      newValues: { status: "disabled" },
      reason: "deliveries keep failing",
    });
    await announce(tx, at, [
      {
        topic: "webhook.disabled",
        to: "admins",
        payload: { endpointId: endpoint.id, host: new URL(endpoint.url).host },
      },
    ]);
  });
  return isTaken;
}
