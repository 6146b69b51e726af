import { pushTokens } from "@buzz/db/schema";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { pushSubscriptionOutput, subscribePushInput } from "./schemas.js";
import { storePushToken } from "./store-push-token.js";

const ofThisBrowser = ({ actor }: SignedContext) =>
  and(eq(pushTokens.sessionId, actor.sessionId), isNotNull(pushTokens.p256dh));

/** With which key the caller's browser may ask to be pushed to, and whether it has. */
export async function readPushSubscription(
  ctx: SignedContext,
): Promise<z.output<typeof pushSubscriptionOutput>> {
  const [held] = await ctx.db
    .select({ endpoint: pushTokens.token })
    .from(pushTokens)
    .where(ofThisBrowser(ctx))
    .orderBy(desc(pushTokens.createdAt), desc(pushTokens.token))
    .limit(1);
  return {
    browserKey: ctx.channels.push?.browserKey ?? null,
    endpoint: held?.endpoint ?? null,
  };
}

/**
 * Pushes what the caller is told to the browser they are signed in on, from now on.
 *
 * @throws VALIDATION_002 an address that no push service has; or this installation reaches no browsers.
 */
export async function subscribePush(
  ctx: SignedContext,
  { endpoint, keys }: z.output<typeof subscribePushInput>,
): Promise<null> {
  const refuse = (message: string) =>
    new AppError("VALIDATION_002", [{ field: "endpoint", message }]);
  if (ctx.channels.push?.browserKey == null) throw refuse("no browser is pushed to here");
  if (!(await ctx.publicCaller.accepts(endpoint))) throw refuse("must be a public address, https");
  await storePushToken(ctx, { token: endpoint, platform: "web", ...keys });
  return null;
}

/** Pushes nothing more to the browser that the caller is signed in on. */
export async function unsubscribePush(ctx: SignedContext): Promise<null> {
  await ctx.db.delete(pushTokens).where(ofThisBrowser(ctx));
  return null;
}
