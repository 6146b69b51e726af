import type { Db } from "@buzz/db";
import { auditLogs } from "@buzz/db/schema";
import type { AuditAction, AuditEntity } from "./audit-names.js";
import type { Actor, Context } from "./context.js";
import { newId } from "./ids.js";
import { maskText, maskValues } from "./mask-values.js";

type Entry = {
  action: AuditAction;
  entityType: AuditEntity;
  entityId: string;
  oldValues?: Record<string, unknown>;
  newValues?: Record<string, unknown>;
  reason?: string | undefined;
  result?: "success" | "failure";
};

const actorOf = (actor: Actor) =>
  "userId" in actor
    ? {
        actorId: actor.userId,
        sessionId: actor.sessionId,
        actorRole: actor.kind === "admin" ? (actor.adminRole ?? "admin") : actor.kind,
      }
    : { actorId: null, sessionId: null, actorRole: actor.kind };

/**
 * The audit row of a call, for `recordAudit` and for commands that are one statement. It is kept for good and cannot be
 * sealed anew, so personal data is masked before it is written.
 */
export const auditRow = (ctx: Context, { oldValues, newValues, reason, ...entry }: Entry) => ({
  id: newId(),
  ...actorOf(ctx.actor),
  ...entry,
  ...(oldValues && { oldValues: maskValues(entry.entityType, oldValues) }),
  ...(newValues && { newValues: maskValues(entry.entityType, newValues) }),
  reason: reason === undefined ? null : maskText(reason),
  result: entry.result ?? "success",
  ip: ctx.client.ip,
  userAgent: ctx.client.userAgent,
  createdAt: ctx.clock(),
});

/** Writes the audit row in the transaction of what it records: no row, no effect. */
export async function recordAudit(ctx: Context, tx: Db, entry: Entry): Promise<void> {
  await tx.insert(auditLogs).values(auditRow(ctx, entry));
}
