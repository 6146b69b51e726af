import type { CommonRouter } from "@buzz/api";
import type { inferRouterOutputs } from "@trpc/server";

export type Tokens = inferRouterOutputs<CommonRouter>["auth"]["refresh"]["tokens"];

/** The app that somebody is signed in to; each has a session of its own. */
export type Audience = "buzz-web" | "buzz-biz" | "buzz-admin";

/** What tells the server that this browser keeps its refresh token in the app's cookie. */
export const cookieSession = (audience: Audience) => ({
  "x-buzz-session": `cookie; audience=${audience}`,
});

type Access = { token: string; expiresAt: number };

export type SessionStore = {
  /** The name of the sign-in on this device, null when nobody is signed in; another sign-in has another name. */
  current(): string | null;
  /** The same, but null as well while somebody is about to leave: nothing new is asked or listened to then. */
  staying(): string | null;
  /** Says that the one who is signed in is about to leave, or stays after all. */
  leave(isLeaving: boolean): void;
  /** This tab's access token for it; null until the server was asked for one. */
  access(): Access | null;
  /** Signs in on this device. A session that follows the one that is open, for the same person, keeps its name. */
  open(tokens: Tokens): void;
  /** Signs in with a session that so far the cookie alone knows of. */
  arrive(): void;
  /** Keeps a renewed access token, unless another sign-in has come meanwhile. */
  renew(session: string, tokens: Tokens): void;
  /** Signs out on this device, unless another sign-in than `session` has come meanwhile. */
  close(session?: string): void;
  /** Calls back when somebody signs in or out here, or in another tab. Returns how to stop. */
  subscribe(listener: () => void): () => void;
};

/**
 * One app's sign-in on this device. Tabs share that there is one; the access token stays in each tab's memory and
 * the refresh token in a cookie, so that neither can be read from the device.
 */
export function createSessionStore(
  audience: Audience,
  storage: Storage,
  events: EventTarget,
): SessionStore {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const current = () => storage.getItem(audience);
  let leaving: string | null = null;
  let held: (Access & { session: string }) | null = null;
  const hold = (session: string, { accessToken, expiresIn }: Tokens) => {
    held = { session, token: accessToken, expiresAt: Date.now() + expiresIn * 1000 };
  };

  events.addEventListener("storage", (event) => {
    if (event instanceof StorageEvent && (event.key === audience || event.key === null)) tell();
  });

  return {
    current,
    staying: () => (leaving !== null && leaving === current() ? null : current()),
    leave: (isLeaving) => {
      leaving = isLeaving ? current() : null;
      tell();
    },
    access: () => (held !== null && held.session === current() ? held : null),
    open: (tokens) => {
      const session = current() ?? newName();
      hold(session, tokens);
      storage.setItem(audience, session);
      tell();
    },
    arrive: () => {
      held = null;
      storage.setItem(audience, newName());
      tell();
    },
    renew: (session, tokens) => {
      if (session === current()) hold(session, tokens);
    },
    close: (session = current() ?? undefined) => {
      if (session !== current()) return;
      held = null;
      storage.removeItem(audience);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const newName = () => Date.now().toString(36);
