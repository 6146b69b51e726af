import { type ApiContext, type Route, routes } from "@buzz/api/server";
import { AppError } from "@buzz/domain";
import type { TRPCProcedureType } from "@trpc/server";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ServerDeps } from "../deps.js";
import { anonymousContextOf, contextOf } from "../plugins/context.js";
import { fromFastify } from "../plugins/errors.js";
import { logFailure } from "../plugins/failure-log.js";
import { isOperators, type Outcome, runCall } from "./call.js";
import { readJsonBodies } from "./json-body.js";
import { type Answer, answerOf, deserialize, readCalls, sendAnswers } from "./trpc-protocol.js";

type Request = FastifyRequest<{ Params: { path: string } }>;

const byName = new Map(
  routes.flatMap((route): [string, Route][] => {
    const names = route.alsoNamed === undefined ? [] : [route.alsoNamed];
    return [route.procedure, ...names].map((name) => [name, route]);
  }),
);

/**
 * tRPC over HTTP, with batching: the protocol of the official adapters without their detour through Fetch
 * objects, which costs most of a small call's time (`pnpm bench`). Prefix `/trpc`.
 */
export async function trpcTransport(scope: FastifyInstance, deps: ServerDeps): Promise<void> {
  readJsonBodies(scope);
  const refuse = (error: AppError, request: FastifyRequest, reply: FastifyReply) => {
    const ctx = anonymousContextOf(deps.domain, request);
    return sendAnswers(reply, [answerOf({ error }, { path: "", type: "unknown", ctx })], false);
  };
  scope.setNotFoundHandler((request, reply) => refuse(new AppError("ROUTE_001"), request, reply));
  scope.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = fromFastify(error);
    logFailure(request, known, "call failed");
    return refuse(known, request, reply);
  });
  const handle = (type: TRPCProcedureType) => async (request: Request, reply: FastifyReply) => {
    const { calls, batch } = readCalls(request, type);
    const ctx = await contextOf(deps.domain, request);
    const answers = await Promise.all(
      calls.map(({ path, input }, index) =>
        answerCall(deps, request, ctx, { path, type, input, index }),
      ),
    );
    return sendAnswers(reply, answers, batch);
  };
  scope.get("/:path", { handler: handle("query") });
  scope.post("/:path", { handler: handle("mutation") });
}

async function answerCall(
  deps: ServerDeps,
  request: Request,
  ctx: ApiContext,
  call: { path: string; type: TRPCProcedureType; input: unknown; index: number },
): Promise<Answer> {
  const route = byName.get(call.path);
  request.procedures.push(route?.procedure ?? "unknown");
  const outcome: Outcome =
    route === undefined || route.type !== call.type
      ? { error: new AppError("ROUTE_001") }
      : await runCall(deps.limiter, {
          route,
          ctx,
          bucket: bucketOf(route, ctx),
          input: () => deserialize(call.input),
          batchIndex: call.index,
        });
  if (outcome.error !== undefined) logFailure(request, outcome.error, call.path);
  return answerOf(outcome, { ...call, ctx });
}

const bucketOf = (route: Route, ctx: ApiContext) => {
  if (isOperators(route)) return "admin";
  return "userId" in ctx.actor ? "apps" : "appsAnonymous";
};
