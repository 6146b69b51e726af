import { type Route, routes } from "@buzz/api/server";
import type { FastifyInstance } from "fastify";
import { type Answer, readEnvelope, readWire } from "./answer.js";

export type Input = Readonly<Record<string, unknown>>;

export type Call = {
  token?: string | undefined;
  ip?: string | undefined;
  headers?: Record<string, string> | undefined;
};

export type Method = "GET" | "POST" | "PUT" | "DELETE";

function namedRoute(procedure: string): Route {
  const route = routes.find((row) => row.procedure === procedure);
  if (route === undefined) throw new Error(`there is no ${procedure}`);
  return route;
}

export function routeOf(procedure: string): Route & { rest: NonNullable<Route["rest"]> } {
  const { rest, ...route } = namedRoute(procedure);
  if (rest === undefined) throw new Error(`${procedure} has no REST form`);
  return { ...route, rest };
}

export const headersOf = ({ token, headers }: Call): Record<string, string> => ({
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...headers,
});

const ipOf = ({ ip }: Call) => (ip === undefined ? {} : { remoteAddress: ip });

/** Calls an address below `/api`: GET sends the input as query, everything else as JSON body. */
export async function rest(
  app: FastifyInstance,
  method: Method,
  path: string,
  input: Input = {},
  call: Call = {},
): Promise<Answer> {
  const inUrl = method === "GET" ? `?${new URLSearchParams(queryOf(input))}` : "";
  const reply = await app.inject({
    method,
    url: `/api${path}${inUrl}`,
    headers: headersOf(call),
    ...ipOf(call),
    ...(method === "GET" ? {} : { payload: { ...input } }),
  });
  return readEnvelope(reply);
}

/** Calls a procedure through its REST form, or through another address of it. */
export async function viaRest(
  app: FastifyInstance,
  procedure: string,
  input: Input = {},
  call: Call = {},
  address: { method?: Method | undefined; path?: string } = {},
): Promise<Answer> {
  const { rest: meta } = routeOf(procedure);
  const names = [...(address.path ?? meta.path).matchAll(/:(\w+)/g)].flatMap(
    ([, name]) => name ?? [],
  );
  const path = (address.path ?? meta.path).replaceAll(/:(\w+)/g, (_, name: string) =>
    segmentOf(textOf(input[name] ?? "")),
  );
  const others = Object.fromEntries(
    Object.entries(input).filter(([name]) => !names.includes(name)),
  );
  return rest(app, address.method ?? meta.method, path, others, call);
}

/** Calls a procedure on `/trpc`, unbatched. */
export async function viaTrpc(
  app: FastifyInstance,
  procedure: string,
  input: Input = {},
  call: Call = {},
): Promise<Answer> {
  const { type } = namedRoute(procedure);
  const payload = { json: { ...input } };
  const query = `?input=${encodeURIComponent(JSON.stringify(payload))}`;
  const reply = await app.inject({
    method: type === "query" ? "GET" : "POST",
    url: `/trpc/${procedure}${type === "query" ? query : ""}`,
    headers: headersOf(call),
    ...ipOf(call),
    ...(type === "query" ? {} : { payload }),
  });
  return readWire(reply.statusCode, reply.headers, JSON.parse(reply.body));
}

export const transports = [
  { name: "REST", send: viaRest },
  { name: "tRPC", send: viaTrpc },
] as const;

const queryOf = (input: Input): [string, string][] =>
  Object.entries(input).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, textOf(value)]],
  );

/** Nothing and dots are no segment: every URL parser resolves them, so another address would be called. */
const segmentOf = (text: string): string =>
  /^\.{0,2}$/.test(text) ? "missing" : encodeURIComponent(text.toWellFormed());

const textOf = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value);
