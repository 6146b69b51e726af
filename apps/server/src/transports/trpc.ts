import { type ApiContext, type Route, routes } from "@buzz/api/server";
import { AppError } from "@buzz/domain";
import type { TRPCProcedureType } from "@trpc/server";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Bucket } from "../adapters/limiter.js";
import type { ServerDeps } from "../deps.js";
import { isRefusal } from "../plugins/address-guard.js";
import { chargeUnread } from "../plugins/charge-unread.js";
import { anonymousContextOf, contextOf } from "../plugins/context.js";
import { fromFastify } from "../plugins/errors.js";
import { logFailure } from "../plugins/failure-log.js";
import { bucketFor, isOperators, type Outcome, runCall } from "./call.js";
import { readJsonBodies } from "./json-body.js";
import type { OpenConnection } from "./live-connection.js";
import {
  type Answer,
  answerOf,
  deserialize,
  MAX_BATCH,
  readCalls,
  sendAnswers,
} from "./trpc-protocol.js";
import { resumed, sendSubscription } from "./trpc-stream.js";

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
export async function trpcTransport(
  scope: FastifyInstance,
  deps: ServerDeps,
  connect: OpenConnection,
): Promise<void> {
  readJsonBodies(scope);
  const refuse = (error: AppError, request: FastifyRequest, reply: FastifyReply) => {
    const ctx = anonymousContextOf(deps.domain, request);
    return sendAnswers(reply, [answerOf({ error }, { path: "", type: "unknown", ctx })], false);
  };
  scope.setNotFoundHandler((request, reply) => refuse(new AppError("ROUTE_001"), request, reply));
  scope.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const known = await chargeUnread(
      deps,
      request,
      (ctx) => namedIn(request).map((route) => bucketFor(route, bucketOf(route, ctx))),
      fromFastify(error),
    );
    logFailure(request, known, "call failed");
    return refuse(known, request, reply);
  });
  const handle = (type: TRPCProcedureType) => async (request: Request, reply: FastifyReply) => {
    const { calls, batch } = readCalls(request, type);
    const ctx = await contextOf(deps.domain, request);
    const answers = await Promise.all(
      calls.map(({ path, input }, index) =>
        answerCall(deps, reply, ctx, { path, type, input, index }),
      ),
    );
    return sendAnswers(reply, answers, batch);
  };
  const ask = handle("query");
  scope.get("/:path", {
    handler: (request: Request, reply: FastifyReply) => {
      const route = byName.get(request.params.path);
      return route?.type === "subscription"
        ? subscribe(deps, connect, request, reply, route)
        : ask(request, reply);
    },
  });
  scope.post("/:path", { handler: handle("mutation") });
}

async function answerCall(
  deps: ServerDeps,
  reply: FastifyReply,
  ctx: ApiContext,
  call: { path: string; type: TRPCProcedureType; input: unknown; index: number },
): Promise<Answer> {
  const { request } = reply;
  const route = byName.get(call.path);
  request.procedures.push(route?.procedure ?? "unknown");
  const outcome: Outcome =
    route === undefined || route.type !== call.type
      ? { error: new AppError("ROUTE_001") }
      : await runCall(deps, {
          route,
          ctx,
          reply,
          bucket: bucketOf(route, ctx),
          input: () => deserialize(call.input),
          batchIndex: call.index,
        });
  if (outcome.error !== undefined) {
    logFailure(request, outcome.error, call.path);
    if (isRefusal(outcome.error.status)) request.refusals += 1;
  }
  return answerOf(outcome, { ...call, ctx });
}

async function subscribe(
  deps: ServerDeps,
  connect: OpenConnection,
  request: Request,
  reply: FastifyReply,
  route: Route,
): Promise<FastifyReply> {
  const [call, ...others] = readCalls(request, "query").calls;
  if (call === undefined || others.length > 0) throw new AppError("VALIDATION_002");
  request.procedures.push(route.procedure);
  const ctx = await contextOf(deps.domain, request);
  const signal = connect(request, reply, ctx);
  const outcome = await runCall(deps, {
    route,
    ctx,
    reply,
    bucket: bucketOf(route, ctx),
    input: () => resumed(request, deserialize(call.input)),
    batchIndex: 0,
    signal,
  });
  return sendSubscription(request, reply, { path: call.path, ctx, signal, outcome });
}

const pathSchema = z.object({ path: z.string() }).catch({ path: "" });

/** The procedures that a request names. */
const namedIn = ({ params }: FastifyRequest): Route[] =>
  pathSchema
    .parse(params)
    .path.split(",", MAX_BATCH)
    .flatMap((name) => byName.get(name) ?? []);

const bucketOf = (route: Route, { actor }: Pick<ApiContext, "actor">): Bucket => {
  if (isOperators(route)) return "admin";
  return "userId" in actor ? "apps" : "appsAnonymous";
};
