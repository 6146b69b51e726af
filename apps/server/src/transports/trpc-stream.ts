import { type ApiContext, toAppError } from "@buzz/api/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { logFailure } from "../plugins/failure-log.js";
import type { Outcome } from "./call.js";
import { liveEvents, sendFrames } from "./live-events.js";
import { lastEventIdOf } from "./stream.js";
import { errorShape, serialize } from "./trpc-protocol.js";

/** The reader connects anew when nothing has come for so long; heartbeats come far more often. */
const INACTIVITY_MS = 45_000;

type Subscription = { path: string; ctx: ApiContext; signal: AbortSignal; outcome: Outcome };

/** Sends a subscription as tRPC's `httpSubscriptionLink` reads it. */
export const sendSubscription = (
  request: FastifyRequest,
  reply: FastifyReply,
  call: Subscription,
): FastifyReply => sendFrames(reply, framesOf(request, call));

/** Where to go on: a reader that connects again says so itself, in the header or in the input. */
export const resumed = (request: FastifyRequest, input: unknown): unknown => {
  const lastEventId = lastEventIdOf(request);
  return lastEventId === undefined ? input : { ...Object(input), lastEventId };
};

async function* framesOf(
  request: FastifyRequest,
  { path, ctx, signal, outcome }: Subscription,
): AsyncGenerator<string> {
  yield `event: connected\ndata: ${JSON.stringify({ reconnectAfterInactivityMs: INACTIVITY_MS })}\n\n`;
  try {
    if (outcome.error !== undefined) throw outcome.error;
    for await (const { id, ...data } of liveEvents(outcome.data))
      yield `id: ${id}\ndata: ${JSON.stringify(serialize(data))}\n\n`;
  } catch (cause) {
    const error = toAppError(cause);
    if (!signal.aborted) logFailure(request, error, path);
    const shape = errorShape(error, { type: "subscription", path, ctx });
    yield `event: serialized-error\ndata: ${JSON.stringify(serialize(shape))}\n\n`;
  }
}
