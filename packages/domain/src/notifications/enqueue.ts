import type { Db } from "@buzz/db";
import { notificationDeliveries, type notifications, type outbox } from "@buzz/db/schema";
import { z } from "zod";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { availableChannels } from "./available.js";
import { decideChannels } from "./decide-channels.js";
import { wishesOf } from "./preferences.js";

type Written = Pick<
  typeof notifications.$inferSelect,
  "id" | "userId" | "type" | "template" | "data"
>;

/** Writes by which other ways notifications leave, in the transaction that writes them. */
export async function enqueueNotifications(
  ctx: Context,
  tx: Db,
  written: Written[],
): Promise<void> {
  const available = availableChannels(ctx.channels);
  if (available.length === 0 || written.length === 0) return;
  const wishes = await wishesOf(
    tx,
    written.map(({ userId }) => userId),
  );
  const at = ctx.clock();
  const rows = written.flatMap(({ id: sourceId, userId, type, template, data }) =>
    decideChannels({ topic: template, type, at, available, ...wishes(userId) }).map((chosen) => ({
      id: newId(),
      sourceId,
      userId,
      template,
      data,
      channel: chosen.channel,
      nextAttemptAt: chosen.at,
      createdAt: at,
    })),
  );
  if (rows.length > 0) await tx.insert(notificationDeliveries).values(rows).onConflictDoNothing();
}

type Message = Pick<typeof outbox.$inferSelect, "id" | "topic" | "recipientId" | "payload">;

const application = z.object({ applicationId: z.uuid(), status: z.string().optional() });

/** Tells who applied for a shop and has no account: that it was received, and that it was rejected (rules §13). */
export async function enqueueForApplicants(
  ctx: Context,
  tx: Db,
  messages: Message[],
): Promise<void> {
  const channels = availableChannels(ctx.channels).filter((channel) => channel !== "push");
  const at = ctx.clock();
  const rows = messages.flatMap(({ id: sourceId, topic, recipientId, payload }) => {
    const told = application.safeParse(payload);
    const concerns = topic === "application.created" || topic === "application.reviewed";
    if (!concerns || recipientId !== null || !told.success) return [];
    const { applicationId, status } = told.data;
    return channels.map((channel) => ({
      id: newId(),
      sourceId,
      applicationId,
      channel,
      template: topic === "application.created" ? "application.received" : topic,
      data: { status: status ?? null },
      nextAttemptAt: at,
      createdAt: at,
    }));
  });
  if (rows.length > 0) await tx.insert(notificationDeliveries).values(rows).onConflictDoNothing();
}
