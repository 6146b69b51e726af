import type { Db } from "@buzz/db";
import { notifications, outbox } from "@buzz/db/schema";
import { and, asc, gt, inArray, isNull } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { forEachTogether } from "../kernel/for-each-apart.js";
import { type Message, outboxRow } from "../kernel/outbox.js";
import { enqueueForApplicants, enqueueNotifications } from "../notifications/enqueue.js";
import { type NotificationData, typeOf } from "../notifications/templates.js";
import { enqueueWebhooks } from "../webhooks/enqueue.js";
import { findReaders } from "./readers.js";

const BATCH = 200;

/**
 * Turns waiting messages into notifications and into deliveries of webhooks. A batch is one transaction that skips what others deliver at the same
 * moment: nothing is lost or told twice on any number of instances, also when one of them is killed in the middle. A
 * message that cannot be delivered goes on waiting and holds up no other. Returns how many messages were delivered.
 *
 * @throws after the last message, when one could not be delivered.
 */
export async function deliverOutbox(ctx: Context): Promise<number> {
  let delivered = 0;
  await forEachTogether(
    waitingBatches(ctx.db),
    (seq) => `message ${seq} is not delivered`,
    async (seqs) => {
      delivered += await ctx.db.transaction((tx) => deliverBatch(ctx, tx, seqs));
    },
  );
  return delivered;
}

async function* waitingBatches(db: Db): AsyncGenerator<number[], void, void> {
  for (let after = 0; ; ) {
    const waiting = await db
      .select({ seq: outbox.seq })
      .from(outbox)
      .where(and(isNull(outbox.deliveredAt), gt(outbox.seq, after)))
      .orderBy(asc(outbox.seq))
      .limit(BATCH);
    if (waiting.length > 0) yield waiting.map(({ seq }) => seq);
    if (waiting.length < BATCH) return;
    after = waiting.at(-1)?.seq ?? after;
  }
}

async function deliverBatch(ctx: Context, tx: Db, seqs: number[]): Promise<number> {
  const waiting = await tx
    .select()
    .from(outbox)
    .where(and(inArray(outbox.seq, seqs), isNull(outbox.deliveredAt)))
    .orderBy(asc(outbox.seq))
    .for("update", { skipLocked: true });
  if (waiting.length === 0) return 0;
  const at = ctx.clock();
  const news = [...(await notify(ctx, tx, waiting)), ...figuresMoved(waiting)];
  await tx
    .insert(outbox)
    .values(news.map((message) => ({ ...outboxRow(message, at), deliveredAt: at })));
  await enqueueWebhooks(tx, at, waiting);
  await enqueueForApplicants(ctx, tx, waiting);
  const ids = waiting.map(({ id }) => id);
  await tx.update(outbox).set({ deliveredAt: at }).where(inArray(outbox.id, ids));
  return waiting.length;
}

type Waiting = typeof outbox.$inferSelect;

/** Writes the notifications of a batch and returns the news of them. */
async function notify(ctx: Context, tx: Db, waiting: Waiting[]): Promise<Message[]> {
  const readersOf = await findReaders(ctx, tx, waiting);
  const rows = waiting.flatMap((message) => {
    const type = typeOf(message.topic);
    if (type === undefined) return [];
    return readersOf(message).map((reader) => ({
      ...reader,
      type,
      template: message.topic,
      data: dataOf(message.payload),
      createdAt: message.createdAt,
    }));
  });
  if (rows.length === 0) return [];
  const written = await tx.insert(notifications).values(rows).onConflictDoNothing().returning();
  await enqueueNotifications(ctx, tx, written);
  return written.map(({ id, userId }) => ({
    topic: "notification.created",
    to: userId,
    payload: { notificationId: id },
  }));
}

/** What a batch means to those who watch figures; once for all its messages. */
function figuresMoved(waiting: Waiting[]): Message[] {
  const owners = waiting.flatMap(({ topic, recipientId }) =>
    topic === "scan.result" || topic === "settlement.changed" ? (recipientId ?? []) : [],
  );
  const stats = [...new Set(owners)].map(
    (to) => ({ topic: "stats.updated", to, payload: {} }) satisfies Message,
  );
  return [...stats, { topic: "metrics.updated", to: "admins", payload: {} }];
}

/** The plain values of a message. */
function dataOf(payload: unknown): NotificationData {
  const data: NotificationData = {};
  for (const [name, value] of Object.entries(Object(payload)))
    if (value === null || typeof value === "string" || typeof value === "number")
      data[name] = value;
  return data;
}
