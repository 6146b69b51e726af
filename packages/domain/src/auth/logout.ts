import type { SignedContext } from "../kernel/context.js";
import { revokeSession } from "./sessions.js";

/** Ends the caller's session and its refresh tokens. */
export async function logout(ctx: SignedContext): Promise<null> {
  await revokeSession(ctx, ctx.db, ctx.actor.sessionId, "logout");
  ctx.refreshCarrier.takeBack(ctx.actor.kind);
  return null;
}
