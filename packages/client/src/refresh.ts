import type { CommonRouter } from "@buzz/api";
import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import { readError } from "./errors.js";
import { type Audience, cookieSession, type SessionStore } from "./session.js";

/** Renewed this long before it ends, so that a request does not leave with a token that dies on the way. */
const MARGIN_MS = 60_000;

export type AccessTokens = {
  /** A token that is good for now, renewed when need be; undefined when signed out. */
  get(): Promise<string | undefined>;
  /** Renews although the clock says it is good, because the server refused `token`. */
  renew(token: string): Promise<string | undefined>;
};

/**
 * Renews access tokens, once however many requests ask. When the server says that the session has ended the
 * device is signed out; an unreachable or overloaded server ends nobody's session.
 */
export function createAccessTokens(
  url: string,
  audience: Audience,
  store: SessionStore,
): AccessTokens {
  const client = createTRPCClient<CommonRouter>({
    links: [
      httpLink({
        url,
        transformer: superjson,
        headers: cookieSession(audience),
        fetch: outlivingThePage,
      }),
    ],
  });
  let renewal: Promise<string | undefined> | undefined;

  async function renewNow(refused: string | undefined): Promise<string | undefined> {
    const session = store.current();
    if (session === null) return undefined;
    const held = good();
    if (held !== undefined && held !== refused) return held;
    try {
      const { tokens } = await client.auth.refresh.mutate({});
      store.renew(session, tokens);
      return good();
    } catch (error) {
      if (readError(error).status === 401) {
        store.close(session);
        return undefined;
      }
      throw error;
    }
  }

  function good(): string | undefined {
    const access = store.access();
    return access !== null && access.expiresAt - MARGIN_MS > Date.now() ? access.token : undefined;
  }

  const renewOnce = (refused: string | undefined) => {
    renewal ??= oneTabAtATime(audience, () => renewNow(refused)).finally(() => {
      renewal = undefined;
    });
    return renewal;
  };

  return {
    get: async () => {
      if (store.current() === null) return undefined;
      return good() ?? renewOnce(undefined);
    },
    renew: (token) => renewOnce(token),
  };
}

/** A renewal that is under way when the page goes is finished: its cookie replaces one that is spent. */
const outlivingThePage = (url: RequestInfo | URL | string, init?: RequestInit) =>
  fetch(url, { ...init, keepalive: true });

const oneTabAtATime = <T>(audience: Audience, run: () => Promise<T>): Promise<T> =>
  typeof navigator !== "undefined" && "locks" in navigator
    ? navigator.locks.request(`${audience}-refresh`, run)
    : run();
