import type { Db } from "@buzz/db";
import { type outbox, webhookDeliveries, webhookEndpoints } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { newId } from "../kernel/ids.js";
import { webhookEventOf } from "./events.js";

type Message = Pick<
  typeof outbox.$inferSelect,
  "id" | "seq" | "topic" | "recipientId" | "payload" | "createdAt"
>;

/** Writes what active endpoints want to hear of a batch of messages, in the transaction that delivers the batch. */
export async function enqueueWebhooks(tx: Db, at: Date, messages: Message[]): Promise<void> {
  const told = messages.flatMap((message) => {
    const what = webhookEventOf(message);
    return what === undefined ? [] : [{ message, ...what }];
  });
  if (told.length === 0) return;
  const endpoints = await tx
    .select({ id: webhookEndpoints.id, events: webhookEndpoints.events })
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.status, "active"));
  const rows = told.flatMap(({ message, event, data }) =>
    endpoints
      .filter(({ events }) => events.includes(event))
      .map(({ id: endpointId }) => ({
        id: newId(),
        endpointId,
        messageId: message.id,
        seq: message.seq,
        event,
        body: JSON.stringify({ event, data, timestamp: message.createdAt }),
        nextAttemptAt: at,
        createdAt: message.createdAt,
      })),
  );
  if (rows.length > 0) await tx.insert(webhookDeliveries).values(rows).onConflictDoNothing();
}
