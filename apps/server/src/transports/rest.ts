import {
  type RestMeta,
  type Route,
  routes,
  statusOf,
  success,
  toAppError,
  urlReader,
  withOwnNames,
} from "@buzz/api/server";
import { AppError } from "@buzz/domain";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Bucket } from "../adapters/limiter.js";
import type { ServerDeps } from "../deps.js";
import { chargeUnread } from "../plugins/charge-unread.js";
import { contextOf } from "../plugins/context.js";
import { fromFastify, sendError } from "../plugins/errors.js";
import { logFailure } from "../plugins/failure-log.js";
import { bucketFor, isOperators, runCall } from "./call.js";
import { readJsonBodies } from "./json-body.js";

/** Registers a native route for every procedure with a REST form, and for its aliases. Prefix `/api`. */
export async function restTransport(scope: FastifyInstance, deps: ServerDeps): Promise<void> {
  readJsonBodies(scope);
  // What fails before a handler runs: a body that cannot be read, an address that is blocked.
  scope.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const { bucket } = request.routeOptions.config;
    const buckets = bucket === undefined ? [] : [bucket];
    const known = await chargeUnread(deps, request, () => buckets, fromFastify(error));
    logFailure(request, known, "request failed");
    return sendError(reply, request, known, deps.domain.clock());
  });
  for (const route of routes) {
    const { rest } = route;
    if (rest === undefined) continue;
    const readUrl = urlReader(route.input);
    const own: Alias = { path: rest.path };
    for (const { method = rest.method, path: url, ...says } of [own, ...(rest.aliases ?? [])]) {
      const bucket = bucketOf(route, url);
      const handler = handlerOf(deps, { route, rest, bucket, readUrl, says });
      scope.route({ method, url, config: { bucket: bucketFor(route, bucket) }, handler });
    }
  }
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** What a request to this route is charged to. */
    bucket?: Bucket;
  }
}

type Alias = NonNullable<RestMeta["aliases"]>[number];

type Address = {
  route: Route;
  rest: RestMeta;
  bucket: Bucket;
  readUrl: ReturnType<typeof urlReader>;
  says: Pick<Alias, "input" | "reads">;
};

const bucketOf = (route: Route, path: string): Bucket =>
  isOperators(route) || /\/admin(\/|$)/.test(path) ? "admin" : "general";

function handlerOf(deps: ServerDeps, { route, rest, bucket, readUrl, says }: Address) {
  const { domain } = deps;
  return async (request: FastifyRequest, reply: FastifyReply) => {
    request.procedures.push(route.procedure);
    const ctx = await contextOf(domain, request);
    const { data, error } = await runCall(deps, {
      route,
      ctx,
      reply,
      bucket,
      input: () => ({
        ...inTodaysWords(inputOf(request, readUrl, rest), says.reads, domain.clock()),
        ...says.input,
      }),
      batchIndex: 0,
    });
    if (error === undefined) {
      reply.code(statusOf(data, rest));
      return success(data, rest, domain.clock());
    }
    logFailure(request, error, route.procedure);
    return sendError(reply, request, error, domain.clock());
  };
}

/** Query, body and path parameters as one object; the path wins over the body, the body over the query. */
function inputOf(
  { query, body, params }: FastifyRequest,
  readUrl: ReturnType<typeof urlReader>,
  rest: RestMeta,
): Record<string, unknown> {
  if (body !== undefined && body !== null && (typeof body !== "object" || Array.isArray(body)))
    throw new AppError("VALIDATION_002", [{ field: "", message: "the body must be an object" }]);
  const url = (text: unknown) => readUrl(withOwnNames(toRecord(text), rest));
  return {
    ...url(query),
    ...withOwnNames(toRecord(body), rest),
    ...url(params),
  };
}

function inTodaysWords(input: Record<string, unknown>, reads: Alias["reads"], at: Date) {
  if (reads === undefined) return input;
  try {
    return reads.read(input, at);
  } catch (error) {
    throw toAppError(error, input);
  }
}

const toRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
