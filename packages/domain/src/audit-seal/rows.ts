import type { Db } from "@buzz/db";
import { auditLogs } from "@buzz/db/schema";
import { and, asc, type SQL, sql } from "drizzle-orm";
import { sha256 } from "../kernel/ids.js";

/** A place in the order of the audit log. */
export type Position = { writtenBy: string; seq: number };

export const START: Position = { writtenBy: "0", seq: 0 };

const placeOf = (position: Position) => sql`(${position.writtenBy}::xid8, ${position.seq}::bigint)`;
const place = sql`(${auditLogs.writtenBy}, ${auditLogs.seq})`;

export const after = (position: Position): SQL => sql`${place} > ${placeOf(position)}`;
export const upTo = (position: Position): SQL => sql`${place} <= ${placeOf(position)}`;
/** Rows of transactions that have ended, and before which nothing can appear any more. */
export const settled = sql`${auditLogs.writtenBy} < pg_snapshot_xmin(pg_current_snapshot())`;

/** Rows of the log in their order. */
export const readRows = (db: Db, limit: number, ...where: SQL[]) =>
  db
    .select()
    .from(auditLogs)
    .where(and(...where))
    .orderBy(asc(auditLogs.writtenBy), asc(auditLogs.seq))
    .limit(limit);

type Row = typeof auditLogs.$inferSelect;

/** The hash of a row on top of the one before it; every column that says something counts. */
export const hashOf = (previous: string, row: Row): string =>
  sha256(
    JSON.stringify([
      previous,
      row.id,
      row.actorId,
      row.actorRole,
      row.action,
      row.entityType,
      row.entityId,
      row.oldValues,
      row.newValues,
      row.reason,
      row.result,
      row.ip,
      row.userAgent,
      row.sessionId,
      row.createdAt.toISOString(),
      row.writtenBy,
      row.seq,
    ]),
  );
