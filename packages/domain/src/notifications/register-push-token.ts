import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import type { registerPushTokenInput } from "./schemas.js";
import { storePushToken } from "./store-push-token.js";

/** Remembers a device of the caller by its token at Firebase. */
export async function registerPushToken(
  ctx: SignedContext,
  device: z.output<typeof registerPushTokenInput>,
): Promise<null> {
  await storePushToken(ctx, device);
  return null;
}
