import {
  type RestMeta,
  type Route,
  routes,
  success,
  urlReader,
  withOwnNames,
} from "@buzz/api/server";
import { AppError } from "@buzz/domain";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ServerDeps } from "../deps.js";
import { contextOf } from "../plugins/context.js";
import { sendError } from "../plugins/errors.js";
import { logFailure } from "../plugins/failure-log.js";
import { isOperators, runCall } from "./call.js";
import { readJsonBodies } from "./json-body.js";

/** Registers a native route for every procedure with a REST form, and for its aliases. Prefix `/api`. */
export async function restTransport(scope: FastifyInstance, deps: ServerDeps): Promise<void> {
  readJsonBodies(scope);
  for (const route of routes) {
    const { rest } = route;
    if (rest === undefined) continue;
    const readUrl = urlReader(route.input);
    const handler = handlerOf(deps, route, rest, readUrl);
    scope.route({ method: rest.method, url: rest.path, handler });
    for (const { method = rest.method, path: url, input } of rest.aliases ?? [])
      scope.route({ method, url, handler: handlerOf(deps, route, rest, readUrl, input) });
  }
}

function handlerOf(
  { domain, limiter }: ServerDeps,
  route: Route,
  rest: RestMeta,
  readUrl: ReturnType<typeof urlReader>,
  fixed: Readonly<Record<string, unknown>> = {},
) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    request.procedures.push(route.procedure);
    const ctx = await contextOf(domain, request);
    const operators = isOperators(route) || /\/admin(\/|$)/.test(request.routeOptions.url ?? "");
    const { data, error } = await runCall(limiter, {
      route,
      ctx,
      bucket: operators ? "admin" : "general",
      input: () => ({ ...inputOf(request, readUrl, rest), ...fixed }),
      batchIndex: 0,
    });
    if (error === undefined) {
      reply.code(rest.status ?? 200);
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
  const url = (text: unknown) => readUrl(withOwnNames(toRecord(text), rest.alsoAccepts));
  return {
    ...url(query),
    ...withOwnNames(toRecord(body), rest.alsoAccepts),
    ...url(params),
  };
}

const toRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
