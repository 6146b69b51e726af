import type { FastifyInstance, FastifyRequest } from "fastify";

declare module "fastify" {
  interface FastifyRequest {
    /** The procedures this request called, for the log. */
    procedures: string[];
    /** Who called, by id; undefined for nobody that is known. */
    callerId: string | undefined;
    /** The codes of the calls that were refused. */
    refusalCodes: string[];
  }
}

type Category = "auth" | "business" | "api" | "budget" | "system";

/**
 * One line per request: its id, category, procedures, caller's id, status, codes of refusals and time. No headers, no
 * bodies, no addresses.
 */
export function logRequests(app: FastifyInstance): void {
  app.decorateRequest("procedures");
  app.decorateRequest("callerId");
  app.decorateRequest("refusalCodes");
  app.addHook("onRequest", (request, _, done) => {
    request.procedures = [];
    request.refusalCodes = [];
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    const level = reply.statusCode >= 500 ? "error" : "info";
    request.log[level](
      {
        category: categoryOf(request),
        method: request.method,
        route: request.routeOptions.url ?? "unknown",
        procedures: request.procedures,
        userId: request.callerId,
        ...(request.refusalCodes.length > 0 ? { refused: request.refusalCodes } : {}),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      "request",
    );
    done();
  });
}

function categoryOf({ procedures, routeOptions }: FastifyRequest): Category {
  const [first] = procedures;
  if (first === undefined) return routeOptions.url?.includes("health") ? "system" : "api";
  if (first.startsWith("auth.")) return "auth";
  if (first.startsWith("budget.")) return "budget";
  return /^(businesses|settlements|admin\.(applications|settlements))\./.test(first)
    ? "business"
    : "api";
}
