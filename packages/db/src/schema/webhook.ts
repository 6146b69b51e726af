import { sql } from "drizzle-orm";
import { bigint, index, integer, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns.js";
import { sealed } from "./sealed.js";

export const webhookStatus = pgEnum("webhook_status", ["active", "disabled"]);
export const deliveryStatus = pgEnum("delivery_status", ["pending", "delivered", "failed"]);

/** Where other systems are told. Secrets are sealed; the one before the last rotation signs beside it for a day. */
export const webhookEndpoints = pgTable("webhook_endpoints", {
  id: id(),
  url: text().notNull(),
  events: text().array().notNull(),
  status: webhookStatus().notNull().default("active"),
  secret: sealed("webhook_endpoints.secret").notNull(),
  previousSecret: sealed("webhook_endpoints.previous_secret"),
  previousUntil: instant(),
  /** Since when nothing has been taken; null after a success. */
  failingSince: instant(),
  /** Until then one process delivers to it; a process that is killed lets go by itself. */
  busyUntil: instant(),
  createdBy: uuid(),
  createdAt: createdAt(),
});

/** What is to be told to an endpoint, or was. The body is kept as it is signed; attempts send the same one. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: id(),
    endpointId: uuid()
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: "cascade" }),
    /** The message of the outbox, by which receivers know a repetition. */
    messageId: uuid().notNull(),
    /** The message's place in the order of the outbox. */
    seq: bigint({ mode: "number" }).notNull(),
    event: text().notNull(),
    body: text().notNull(),
    status: deliveryStatus().notNull().default("pending"),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    attemptedAt: instant(),
    responseStatus: integer(),
    failure: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("webhook_deliveries_once").on(t.endpointId, t.messageId),
    index("webhook_deliveries_due_idx")
      .on(t.endpointId, t.nextAttemptAt)
      .where(sql`${t.status} = 'pending'`),
    index("webhook_deliveries_endpoint_idx").on(t.endpointId, t.createdAt),
    index("webhook_deliveries_created_idx").on(t.createdAt),
  ],
);
