import type { FastifyInstance, FastifyRequest } from "fastify";

declare module "fastify" {
  interface FastifyRequest {
    /** The procedures this request called, for the log. */
    procedures: string[];
  }
}

type Category = "auth" | "business" | "api" | "budget" | "system";

/** One line per request: its id, category, procedures, status and time. No headers, no bodies, no addresses. */
export function logRequests(app: FastifyInstance): void {
  app.decorateRequest("procedures");
  app.addHook("onRequest", (request, _, done) => {
    request.procedures = [];
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
