import type { AppRouter } from "@buzz/api";
import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import { readError } from "./errors.js";
import type { SessionStore } from "./session.js";

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
export function createAccessTokens(url: string, store: SessionStore): AccessTokens {
  const client = createTRPCClient<AppRouter>({
    links: [httpLink({ url, transformer: superjson })],
  });
  let renewal: Promise<string | undefined> | undefined;

  async function renewNow(refused: string | undefined): Promise<string | undefined> {
    const session = store.current();
    if (session === null) return undefined;
    const renewedElsewhere =
      refused !== undefined
        ? session.accessToken !== refused
        : session.expiresAt - MARGIN_MS > Date.now();
    if (renewedElsewhere) return session.accessToken;
    try {
      const { tokens } = await client.auth.refresh.mutate({ refreshToken: session.refreshToken });
      store.save(tokens);
      return tokens.accessToken;
    } catch (error) {
      if (readError(error).status === 401) {
        store.save(null);
        return undefined;
      }
      throw error;
    }
  }

  const renewOnce = (refused: string | undefined) => {
    renewal ??= oneTabAtATime(() => renewNow(refused)).finally(() => {
      renewal = undefined;
    });
    return renewal;
  };

  return {
    get: async () => {
      const session = store.current();
      if (session === null) return undefined;
      if (session.expiresAt - MARGIN_MS > Date.now()) return session.accessToken;
      return renewOnce(undefined);
    },
    renew: (token) => renewOnce(token),
  };
}

const oneTabAtATime = <T>(run: () => Promise<T>): Promise<T> =>
  typeof navigator !== "undefined" && "locks" in navigator
    ? navigator.locks.request("buzz-refresh", run)
    : run();
