import type { Actor, Context, Deps } from "./context.js";
import { type DeviceCarrier, nameless } from "./device-carrier.js";
import { inBodies } from "./refresh-carrier.js";

type Origin = { userAgent: string; ip?: string | null; deviceCarrier?: DeviceCarrier };

/** The context of a call that no request brings: from the command line, the demo, a test or a benchmark. */
export const contextAs = <A extends Actor>(
  deps: Deps,
  actor: A,
  { userAgent, ip = null, deviceCarrier = nameless }: Origin,
): Context<A> => ({
  ...deps,
  actor,
  locale: "ko",
  client: { ip, userAgent },
  idempotencyKey: null,
  refreshCarrier: inBodies,
  deviceCarrier,
});
