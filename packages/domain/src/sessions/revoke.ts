import { sessions } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { revokeSession } from "../auth/sessions.js";
import { recordAudit } from "../kernel/audit.js";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";

/** Signs the caller out somewhere. @throws RESOURCE_001 unknown, ended, or somebody else's session. */
export async function revokeOwnSession(
  ctx: SignedContext,
  { id }: z.output<typeof byId>,
): Promise<null> {
  await ctx.db.transaction(async (tx) => {
    const [session] = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(
        and(eq(sessions.id, id), eq(sessions.userId, ctx.actor.userId), isNull(sessions.revokedAt)),
      )
      .for("update");
    if (session === undefined) throw new AppError("RESOURCE_001");
    await revokeSession(ctx, tx, id, "revoked_by_owner");
    await recordAudit(ctx, tx, {
      action: "auth.session_revoke",
      entityType: "session",
      entityId: id,
    });
  });
  ctx.authenticator.forget(id);
  return null;
}
