import { bigint, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns.js";

/** Append-only (a trigger refuses UPDATE and DELETE); written in the transaction of what it records. */
export const auditLogs = pgTable(
  "audit_logs",
  {
    id: id(),
    actorId: uuid(),
    actorRole: text().notNull(),
    action: text().notNull(),
    entityType: text().notNull(),
    entityId: text().notNull(),
    oldValues: jsonb(),
    newValues: jsonb(),
    reason: text(),
    result: text().notNull().default("success"),
    ip: text(),
    userAgent: text(),
    sessionId: uuid(),
    createdAt: createdAt(),
  },
  (t) => [
    index("audit_logs_entity_idx").on(t.entityType, t.entityId),
    index("audit_logs_actor_idx").on(t.actorId, t.createdAt),
    index("audit_logs_created_idx").on(t.createdAt),
  ],
);

/** Messages that leave the system after commit. `seq` is their order. */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    seq: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    topic: text().notNull(),
    audience: text().notNull(),
    recipientId: uuid(),
    payload: jsonb().notNull(),
    createdAt: createdAt(),
    deliveredAt: instant(),
    attempts: integer().notNull().default(0),
  },
  (t) => [index("outbox_seq_idx").on(t.seq)],
);

/** Stored settings win over defaults; keys and ranges are declared in packages/domain. */
export const systemSettings = pgTable("system_settings", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: createdAt(),
  updatedBy: uuid(),
});
