import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { readError } from "./errors.js";
import { laterLink } from "./later-link.js";
import type { LiveStore } from "./live-store.js";
import type { AccessTokens } from "./refresh.js";
import { createRest } from "./rest.js";
import { type Audience, createSessionStore, type SessionStore, type Tokens } from "./session.js";
import { trpc } from "./trpc.js";

type Buzz = {
  store: SessionStore;
  rest: ReturnType<typeof createRest>;
  /** No first screen waits for it. */
  loadLive: () => Promise<LiveStore>;
};

const BuzzContext = createContext<Buzz | null>(null);

type Props = {
  /** Which app this is. */
  audience: Audience;
  /** The language answers should be in, asked at every call. */
  locale: () => string;
  children: ReactNode;
};

/** Gives an app its typed hooks, its cache and its session. The API is on the app's own origin. */
export function BuzzProvider({ audience, locale, children }: Props) {
  const [{ buzz, queryClient, trpcClient }] = useState(() => {
    const url = "/trpc";
    const sessions = createSessionStore(audience, window.localStorage, window);
    const transport = kept(async () => {
      const { createTransport } = await import("./transport.js");
      return createTransport({ url, audience, sessions, locale });
    });
    transport().catch(() => undefined);
    const tokens: AccessTokens = {
      get: async () => (await transport()).tokens.get(),
      renew: async (token) => (await transport()).tokens.renew(token),
    };
    const cache = createQueryClient();
    let live: Promise<LiveStore> | undefined;
    let known = sessions.current();
    sessions.subscribe(() => {
      const now = sessions.current();
      if (known !== null && known !== now) cache.clear();
      known = now;
    });
    return {
      buzz: {
        store: sessions,
        rest: createRest(tokens, locale),
        loadLive: () => {
          live ??= import("./live-store.js").then(({ createLiveStore }) =>
            createLiveStore({ url, audience, tokens, sessions, page: document }),
          );
          return live;
        },
      },
      queryClient: cache,
      trpcClient: trpc.createClient({ links: [laterLink(async () => (await transport()).link)] }),
    };
  });
  return (
    <BuzzContext value={buzz}>
      <trpc.Provider client={trpcClient} queryClient={queryClient} abortOnUnmount>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </trpc.Provider>
    </BuzzContext>
  );
}

/** Loads once; what could not be loaded is tried again when it is asked for again. */
function kept<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** Reads are tried again when the server was not reached or failed; what it refused stays refused. */
const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => {
          const { status } = readError(error);
          return count < 2 && (status === 0 || status >= 500);
        },
      },
      // A command held back while offline would be sent later by itself; that is for people to decide.
      mutations: { retry: false, networkMode: "always" },
    },
  });

/** Whether somebody is signed in on this device, and how to change that. */
export function useSession(): {
  signedIn: boolean;
  signIn(tokens: Tokens): void;
  /** Takes up the session of somebody who comes back from a provider. */
  arrive(): void;
  signOut(): void;
} {
  const { store } = useBuzz();
  const session = useSyncExternalStore(store.subscribe, store.current);
  return {
    signedIn: session !== null,
    signIn: (tokens) => store.open(tokens),
    arrive: store.arrive,
    signOut: () => store.close(),
  };
}

/** What the provider made, for the hooks of this package. */
export function useBuzz(): Buzz {
  const buzz = useContext(BuzzContext);
  if (buzz === null) throw new Error("there is no BuzzProvider around this");
  return buzz;
}
