import type { z } from "zod";
import { revokeSessions } from "../auth/sessions.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { lockAccount, refuseEquals } from "./lock.js";
import type { endSessionsInput, endSessionsOutput } from "./schemas.js";

/**
 * Signs somebody out everywhere: a phone was lost, a computer left open.
 *
 * @throws AUTH_003 the caller's own account, or an operator's unless the caller is a super_admin. RESOURCE_001 unknown.
 */
export async function endSessions(
  ctx: AdminContext,
  { id, reason }: z.output<typeof endSessionsInput>,
): Promise<z.output<typeof endSessionsOutput>> {
  const ended = await ctx.db.transaction(async (tx) => {
    refuseEquals(ctx, await lockAccount(tx, id));
    const sessions = await revokeSessions(ctx, tx, { userId: id, reason: "operator" });
    await recordAudit(ctx, tx, {
      action: "user.end_sessions",
      entityType: "user",
      entityId: id,
      newValues: { ended: sessions.length },
      reason,
    });
    return sessions;
  });
  ended.forEach(ctx.authenticator.forget);
  return { userId: id, ended: ended.length };
}
