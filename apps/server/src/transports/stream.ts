import { routes, toAppError } from "@buzz/api/server";
import { HEARTBEAT } from "@buzz/domain/notifications";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ServerDeps } from "../deps.js";
import { contextOf } from "../plugins/context.js";
import { sendError } from "../plugins/errors.js";
import { logFailure } from "../plugins/failure-log.js";
import { runCall } from "./call.js";
import type { OpenConnection } from "./live-connection.js";
import { liveEvents, sendFrames } from "./live-events.js";

const PROCEDURE = "notifications.stream";

/** `notifications.stream` as server-sent events. Prefix `/api`. */
export function streamRoute(
  scope: FastifyInstance,
  deps: ServerDeps,
  connect: OpenConnection,
): void {
  const { domain } = deps;
  const route = routes.find(({ procedure }) => procedure === PROCEDURE);
  if (route === undefined) throw new Error(`there is no ${PROCEDURE}`);
  scope.get("/notifications/stream", { exposeHeadRoute: false }, async (request, reply) => {
    request.procedures.push(PROCEDURE);
    const ctx = await contextOf(domain, request);
    const signal = connect(request, reply, ctx);
    const { data, error } = await runCall(deps, {
      route,
      ctx,
      reply,
      bucket: "general",
      input: () => ({ lastEventId: lastEventIdOf(request) }),
      batchIndex: 0,
      signal,
    });
    if (error === undefined) return sendFrames(reply, framesOf(request, signal, data));
    logFailure(request, error, PROCEDURE);
    return sendError(reply, request, error, domain.clock());
  });
}

export const lastEventIdOf = ({ headers }: FastifyRequest): string | undefined => {
  const id = headers["last-event-id"];
  return typeof id === "string" && id !== "" ? id : undefined;
};

/** A place without news is an id alone: it moves the reader on and is no event. The end says nothing: come again. */
async function* framesOf(
  request: FastifyRequest,
  signal: AbortSignal,
  answer: unknown,
): AsyncGenerator<string> {
  try {
    for await (const { id, event, data } of liveEvents(answer))
      yield event === HEARTBEAT
        ? `: ${event}\nid: ${id}\n\n`
        : `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
  } catch (error) {
    if (!signal.aborted) logFailure(request, toAppError(error), PROCEDURE);
  }
}
