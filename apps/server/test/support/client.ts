import type { AppRouter } from "@buzz/api";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import type { FastifyInstance } from "fastify";
import superjson from "superjson";

export type Client = ReturnType<typeof createTRPCClient<AppRouter>>;

type Caller = { token?: string | undefined; ip?: string | undefined };

/** The apps' own client against a server that listens. */
export const clientAt = (origin: string, { token }: Caller = {}): Client =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({ url: `${origin}/trpc`, transformer: superjson, headers: bearer(token) }),
    ],
  });

/** The same client without sockets. */
export const clientOf = (app: FastifyInstance, { token, ip }: Caller = {}): Client =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: "http://buzz/trpc",
        transformer: superjson,
        headers: bearer(token),
        fetch: async (url, init) => {
          const { pathname, search } = new URL(String(url));
          const reply = await app.inject({
            method: init?.method === "POST" ? "POST" : "GET",
            url: pathname + search,
            headers: Object.fromEntries(new Headers(init?.headers ?? {})),
            ...(ip === undefined ? {} : { remoteAddress: ip }),
            ...(typeof init?.body === "string" ? { payload: init.body } : {}),
          });
          return new Response(reply.body, { status: reply.statusCode });
        },
      }),
    ],
  });

const bearer = (token: string | undefined) =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };
