import type { Db } from "@buzz/db";
import type { z } from "zod";
import type { signedInOutput } from "../auth/schemas.js";
import { openSession, revokeSession } from "../auth/sessions.js";
import type { SecondFactorContext } from "./context.js";
import { markFresh } from "./step-up.js";

/** Ends the session that had no second factor and opens one that has all rights. */
export async function enterProtected(
  ctx: SecondFactorContext,
  tx: Db,
): Promise<z.output<typeof signedInOutput>> {
  const { userId, sessionId, kind: role } = ctx.actor;
  const adminRole = ctx.actor.kind === "admin" ? ctx.actor.adminRole : null;
  await revokeSession(ctx, tx, sessionId, "two_factor");
  const opened = await openSession(ctx, tx, { userId, role, adminRole });
  await markFresh(ctx, tx, opened.sessionId);
  const { tokens } = opened;
  return { tokens, token: tokens.accessToken };
}
