import { type ApiContext, appRouter, type Route, routes } from "@buzz/api/server";
import { AppError } from "@buzz/domain";
import {
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  type TRPCProcedureType,
} from "@trpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { ServerDeps } from "../deps.js";
import { contextOf } from "../plugins/context.js";
import { isOperators, type Outcome, retryAfterOf, runCall } from "./call.js";
import { readJsonBodies } from "./json-body.js";

/** More calls in one request are refused. */
const MAX_BATCH = 50;

const byName = new Map(
  routes.flatMap((route): [string, Route][] => {
    const names = route.alsoNamed === undefined ? [] : [route.alsoNamed];
    return [route.procedure, ...names].map((name) => [name, route]);
  }),
);
const config = appRouter._def._config;

const querySchema = z.object({
  batch: z.literal("1").optional(),
  input: z.string().optional(),
});

/**
 * tRPC over HTTP, with batching: the protocol of the official adapters without their detour through Fetch
 * objects, which costs most of a small call's time (`pnpm bench`). Prefix `/trpc`.
 */
export async function trpcTransport(scope: FastifyInstance, deps: ServerDeps): Promise<void> {
  readJsonBodies(scope);
  const handle =
    (type: TRPCProcedureType) =>
    async (request: FastifyRequest<{ Params: { path: string } }>, reply: FastifyReply) => {
      const calls = readCalls(request, type);
      const ctx = await contextOf(deps.domain, request);
      const answers = await Promise.all(
        calls.map(async ({ path, input }, batchIndex): Promise<Answer> => {
          const route = byName.get(path);
          const outcome: Outcome =
            route === undefined || route.type !== type
              ? { error: new AppError("ROUTE_001") }
              : await runCall(deps.limiter, {
                  route,
                  ctx,
                  bucket: bucketOf(route, ctx),
                  input: () => deserialize(input),
                  batchIndex,
                });
          request.procedures.push(route?.procedure ?? "unknown");
          if (outcome.error !== undefined && outcome.error.status >= 500)
            request.log.error({ category: "api", err: outcome.error.cause ?? outcome.error }, path);
          return answerOf(outcome, path, type, ctx);
        }),
      );
      sendAnswers(reply, answers, isBatch(request));
      return reply;
    };
  scope.get("/:path", { handler: handle("query") });
  scope.post("/:path", { handler: handle("mutation") });
}

const bucketOf = (route: Route, ctx: ApiContext) => {
  if (isOperators(route)) return "admin";
  return "userId" in ctx.actor ? "apps" : "appsAnonymous";
};

const isBatch = (request: FastifyRequest) => querySchema.parse(request.query).batch === "1";

function readCalls(
  request: FastifyRequest<{ Params: { path: string } }>,
  type: TRPCProcedureType,
): { path: string; input: unknown }[] {
  const query = querySchema.safeParse(request.query);
  if (!query.success) throw new AppError("VALIDATION_002");
  const raw = type === "query" ? parseJson(query.data.input) : request.body;
  if (query.data.batch === undefined) return [{ path: request.params.path, input: raw }];
  const paths = request.params.path.split(",");
  if (paths.length > MAX_BATCH || (raw !== undefined && (typeof raw !== "object" || raw === null)))
    throw new AppError("VALIDATION_002");
  return paths.map((path, index) => ({
    path,
    input: raw === undefined ? undefined : Reflect.get(raw, index),
  }));
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("VALIDATION_002", undefined, { cause });
  }
}

function deserialize(input: unknown): unknown {
  if (input === undefined) return undefined;
  try {
    return config.transformer.input.deserialize(input);
  } catch (cause) {
    throw new AppError("VALIDATION_002", undefined, { cause });
  }
}

type Answer = { body: unknown; status: number; retryAfter: number | undefined };

function answerOf(outcome: Outcome, path: string, type: TRPCProcedureType, ctx: ApiContext): Answer {
  const { serialize } = config.transformer.output;
  if (outcome.error === undefined)
    return {
      body: { result: { data: serialize(outcome.data) } },
      status: 200,
      retryAfter: undefined,
    };
  const error = getTRPCErrorFromUnknown(outcome.error);
  const shape = getTRPCErrorShape({ config, error, type, path, input: undefined, ctx });
  return {
    body: { error: serialize(shape) },
    status: outcome.error.status,
    retryAfter: retryAfterOf(outcome.error),
  };
}

function sendAnswers(reply: FastifyReply, answers: Answer[], batch: boolean): void {
  const [first] = answers;
  const same = answers.every(({ status }) => status === first?.status);
  const pauses = answers.flatMap(({ retryAfter }) => retryAfter ?? []);
  if (pauses.length > 0) reply.header("retry-after", Math.max(...pauses));
  const bodies = answers.map(({ body }) => body);
  reply
    .code(same ? (first?.status ?? 200) : 207)
    .type("application/json")
    .send(JSON.stringify(batch ? bodies : bodies[0]));
}
