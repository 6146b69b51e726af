import type { Db } from "@buzz/db";
import { webhookDeliveries, webhookEndpoints } from "@buzz/db/schema";
import { and, asc, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { type deliveryOutput, webhookEvent, type webhookOutput } from "./schemas.js";

type Webhook = z.output<typeof webhookOutput>;
type Delivery = z.output<typeof deliveryOutput>;

/** Endpoints with their latest attempt, oldest first. */
export async function readWebhooks(db: Db, where?: SQL): Promise<Webhook[]> {
  const last = db
    .select({
      status: webhookDeliveries.status,
      responseStatus: webhookDeliveries.responseStatus,
      at: sql<Date | null>`${webhookDeliveries.attemptedAt}`
        .mapWith(webhookDeliveries.attemptedAt)
        .as("at"),
    })
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.endpointId, webhookEndpoints.id),
        isNotNull(webhookDeliveries.attemptedAt),
      ),
    )
    .orderBy(desc(webhookDeliveries.attemptedAt))
    .limit(1)
    .as("last");
  const rows = await db
    .select({
      id: webhookEndpoints.id,
      url: webhookEndpoints.url,
      events: webhookEndpoints.events,
      status: webhookEndpoints.status,
      createdAt: webhookEndpoints.createdAt,
      failingSince: webhookEndpoints.failingSince,
      lastStatus: last.status,
      responseStatus: last.responseStatus,
      at: last.at,
    })
    .from(webhookEndpoints)
    .leftJoinLateral(last, sql`true`)
    .where(where)
    .orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id));
  return rows.map(({ lastStatus, responseStatus, at, events, ...row }) => ({
    ...row,
    events: webhookEvent.array().parse(events),
    lastDelivery:
      lastStatus === null || at === null ? null : { status: lastStatus, responseStatus, at },
  }));
}

export const presentDelivery = (row: typeof webhookDeliveries.$inferSelect): Delivery => ({
  id: row.id,
  event: row.event,
  status: row.status,
  attempts: row.attempts,
  responseStatus: row.responseStatus,
  failure: row.failure,
  nextAttemptAt: row.status === "pending" ? row.nextAttemptAt : null,
  at: row.attemptedAt ?? row.createdAt,
});
