import type { Context, SignedActor } from "../kernel/context.js";

export type Holder = { userId: string; role: SignedActor["kind"] };

/** Where a passkey is good for: the app that its holder signs in to. `id` is the app's host. */
export function relyingPartyOf({ urls }: Pick<Context, "urls">, { role }: Pick<Holder, "role">) {
  const apps = { user: urls.app, business: urls.biz, admin: urls.admin };
  const { hostname, origin } = new URL(apps[role]);
  return { name: "Buzz", id: hostname, origin };
}
