import { sql } from "drizzle-orm";
import {
  bigint,
  customType,
  index,
  inet,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns.js";

/** A full transaction id, as text. */
const transactionId = customType<{ data: string }>({ dataType: () => "xid8" });

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
    /** Order in which rows are sealed: by transaction, then within it. */
    writtenBy: transactionId().notNull().default(sql`pg_current_xact_id()`),
    seq: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  },
  (t) => [
    index("audit_logs_order_idx").on(t.writtenBy, t.seq),
    index("audit_logs_entity_idx").on(t.entityType, t.entityId, t.createdAt),
    index("audit_logs_actor_idx").on(t.actorId, t.createdAt),
    index("audit_logs_action_idx").on(t.action, t.createdAt),
    index("audit_logs_entity_type_idx").on(t.entityType, t.createdAt),
    index("audit_logs_created_idx").on(t.createdAt),
  ],
);

/**
 * Seals over the audit log, made after the fact so that writers never wait for one another: the hashes of the rows
 * from the one before on, each over the row and the hash before it.
 */
export const auditSeals = pgTable("audit_seals", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  throughWrittenBy: transactionId().notNull(),
  throughSeq: bigint({ mode: "number" }).notNull(),
  rowIds: uuid().array().notNull(),
  rowHashes: text().array().notNull(),
  previousHash: text().notNull(),
  createdAt: createdAt(),
});

/** Messages that leave the system after commit. `seq` is their order. */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    seq: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** Whose effect it tells of; readers stay behind the oldest transaction still open, and miss nothing. */
    writtenBy: transactionId().notNull().default(sql`pg_current_xact_id()`),
    topic: text().notNull(),
    audience: text().notNull(),
    recipientId: uuid(),
    payload: jsonb().notNull(),
    createdAt: createdAt(),
    deliveredAt: instant(),
    attempts: integer().notNull().default(0),
  },
  (t) => [
    index("outbox_order_idx").on(t.writtenBy, t.seq),
    index("outbox_waiting_idx").on(t.seq).where(sql`${t.deliveredAt} is null`),
    index("outbox_recipient_idx").on(t.recipientId, t.writtenBy, t.seq),
  ],
);

/** Stored settings win over defaults; keys and ranges are declared in packages/domain. */
export const systemSettings = pgTable("system_settings", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: createdAt(),
  updatedBy: uuid(),
});

/** Addresses that get nothing but 403 AUTH_013; `blockedUntil` null is for good. `strikes` counts automatic blocks. */
export const ipBlacklist = pgTable("ip_blacklist", {
  ip: inet().primaryKey(),
  reason: text().notNull(),
  blockedUntil: instant(),
  strikes: smallint().notNull().default(0),
  createdBy: uuid(),
  createdAt: createdAt(),
});

/** How many requests all instances have answered in a minute. */
export const requestCounts = pgTable("request_counts", {
  minute: instant().primaryKey(),
  requests: integer().notNull(),
});
