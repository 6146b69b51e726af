import type { Context } from "../kernel/context.js";
import { hmac } from "../kernel/ids.js";

/** For this long after it was last used, a browser is known again. */
export const KEPT_DAYS = 90;

/** What is stored of the caller's device: a keyed hash of its name; null when it has none. */
export function deviceHash({ serverSecret, deviceCarrier }: Context): string | null {
  const name = deviceCarrier.name(KEPT_DAYS * 86_400);
  return name === undefined ? null : hmac(serverSecret, `device:${name}`);
}
