import { detailedHealth, presentCheck } from "@buzz/domain/health";
import type { FastifyInstance } from "fastify";
import type { ServerDeps } from "../deps.js";
import { anonymousContextOf, contextOf } from "../plugins/context.js";

/** The procedures `health.*` as REST has them: never limited, never enveloped, 503 while the database is away. */
export function healthRoutes(app: FastifyInstance, { domain }: ServerDeps): void {
  app.get("/health", async (_, reply) => {
    const { version: _version, services, ...check } = presentCheck(await domain.health());
    const { storage: _storage, ...others } = services;
    return reply.code(statusOf(check)).send({ ...check, services: others });
  });

  app.get("/api/health", async (_, reply) => {
    const check = presentCheck(await domain.health());
    return reply.code(statusOf(check)).send(check);
  });

  app.get("/api/health/detailed", async (request, reply) => {
    const report = await domain.health();
    const status = statusOf(report);
    const ctx =
      status === 200 ? await contextOf(domain, request) : anonymousContextOf(domain, request);
    return reply.code(status).send(await detailedHealth(ctx, report));
  });
}

const statusOf = ({ status }: { status: "healthy" | "unhealthy" }) =>
  status === "healthy" ? 200 : 503;
