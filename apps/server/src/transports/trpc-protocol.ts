import { type ApiContext, appRouter } from "@buzz/api/server";
import { AppError } from "@buzz/domain";
import { getTRPCErrorFromUnknown, getTRPCErrorShape, type TRPCProcedureType } from "@trpc/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { retryAfterOf } from "../plugins/errors.js";
import type { Outcome } from "./call.js";

/** More calls in one request are refused. */
export const MAX_BATCH = 50;

const config = appRouter._def._config;

const querySchema = z.object({ batch: z.literal("1").optional(), input: z.string().optional() });

type Calls = { batch: boolean; calls: { path: string; input: unknown }[] };

/**
 * Reads the calls of a request: one, or a batch whose paths are joined by commas and whose inputs are numbered.
 *
 * @throws VALIDATION_002 when the request does not follow the protocol.
 */
export function readCalls(
  request: FastifyRequest<{ Params: { path: string } }>,
  type: TRPCProcedureType,
): Calls {
  const query = querySchema.safeParse(request.query);
  if (!query.success) throw new AppError("VALIDATION_002");
  const raw = type === "query" ? parseJson(query.data.input) : request.body;
  const { path } = request.params;
  if (query.data.batch === undefined) return { batch: false, calls: [{ path, input: raw }] };

  const paths = path.split(",");
  const numbered = raw ?? {};
  if (paths.length > MAX_BATCH || typeof numbered !== "object")
    throw new AppError("VALIDATION_002");
  return {
    batch: true,
    calls: paths.map((name, index) => ({ path: name, input: Reflect.get(numbered, index) })),
  };
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("VALIDATION_002", undefined, { cause });
  }
}

export const { serialize } = config.transformer.output;

/** @throws VALIDATION_002 when the input is not what the transformer writes. */
export function deserialize(input: unknown): unknown {
  if (input === undefined) return undefined;
  try {
    return config.transformer.input.deserialize(input);
  } catch (cause) {
    throw new AppError("VALIDATION_002", undefined, { cause });
  }
}

export type Answer = { body: unknown; status: number; retryAfter: number | undefined };

type Asked = { path: string; type: TRPCProcedureType | "unknown"; ctx: ApiContext };

/** The answer to one call, in the shape of the protocol. */
export function answerOf(outcome: Outcome, asked: Asked): Answer {
  const { serialize } = config.transformer.output;
  if (outcome.error === undefined)
    return {
      body: { result: { data: serialize(outcome.data) } },
      status: 200,
      retryAfter: undefined,
    };
  return {
    body: { error: serialize(errorShape(outcome.error, asked)) },
    status: outcome.error.status,
    retryAfter: retryAfterOf(outcome.error),
  };
}

/** An error as callers get it, before `serialize`. */
export const errorShape = (refusal: AppError, { path, type, ctx }: Asked) =>
  getTRPCErrorShape({
    config,
    error: getTRPCErrorFromUnknown(refusal),
    type,
    path,
    input: undefined,
    ctx,
  });

/** Sends one answer, or a batch's in order; a batch whose answers differ in status is a 207. */
export function sendAnswers(reply: FastifyReply, answers: Answer[], batch: boolean): FastifyReply {
  const [first] = answers;
  const same = answers.every(({ status }) => status === first?.status);
  const pauses = answers.flatMap(({ retryAfter }) => retryAfter ?? []);
  if (pauses.length > 0) reply.header("retry-after", Math.max(...pauses));
  const bodies = answers.map(({ body }) => body);
  return reply
    .code(same ? (first?.status ?? 200) : 207)
    .type("application/json")
    .send(JSON.stringify(batch ? bodies : bodies[0]));
}
