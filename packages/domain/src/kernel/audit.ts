import type { Db } from "@buzz/db";
import { auditLogs } from "@buzz/db/schema";
import type { Actor, Context } from "./context.js";
import { newId } from "./ids.js";

type Entry = {
  action: string;
  entityType: string;
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

/** The audit row of a call, for `recordAudit` and for commands that are one statement. */
export const auditRow = (ctx: Context, entry: Entry) => ({
  id: newId(),
  ...actorOf(ctx.actor),
  ...entry,
  reason: entry.reason ?? null,
  result: entry.result ?? "success",
  ip: ctx.client.ip,
  userAgent: ctx.client.userAgent,
  createdAt: ctx.clock(),
});

/** Writes the audit row in the transaction of what it records: no row, no effect. */
export async function recordAudit(ctx: Context, tx: Db, entry: Entry): Promise<void> {
  await tx.insert(auditLogs).values(auditRow(ctx, entry));
}
