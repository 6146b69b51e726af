import os from "node:os";
import { sql } from "drizzle-orm";
import type { FastifyInstance } from "fastify";
import type { ServerDeps } from "../deps.js";
import { contextOf } from "../plugins/context.js";

const PROBE_MS = 2_000;

type Word = "healthy" | "unhealthy";

/** Liveness and readiness, never limited, never enveloped: the overall word and 503 follow the database alone. */
export function healthRoutes(app: FastifyInstance, deps: ServerDeps, version: string): void {
  app.get("/health", async (_, reply) => {
    const { body, status } = await report();
    return reply.code(status).send(body);
  });

  app.get("/api/health", async (_, reply) => {
    const { body, status } = await report();
    return reply.code(status).send({ ...body, version });
  });

  app.get("/api/health/detailed", async (request, reply) => {
    const { body, status, responseTime } = await report();
    const { database, ...services } = body.services;
    const ctx = status === 200 ? await contextOf(deps.domain, request) : undefined;
    return reply.code(status).send({
      ...body,
      version,
      services: { ...services, database: { status: database, responseTime } },
      ...(ctx?.actor.kind === "admin" ? { system: systemFigures() } : {}),
    });
  });

  async function report() {
    const startedAt = performance.now();
    const [database, redis] = await Promise.all([
      probe(() => deps.domain.db.execute(sql`select 1`)),
      deps.redis === undefined ? "healthy" : probe(() => deps.redis?.ping()),
    ]);
    const memory = process.memoryUsage();
    return {
      status: database === "healthy" ? 200 : 503,
      responseTime: Math.round((performance.now() - startedAt) * 10) / 10,
      body: {
        status: database,
        timestamp: deps.domain.clock().toISOString(),
        services: { database, redis, api: "healthy" },
        uptime: Math.round(process.uptime()),
        memory: { used: memory.heapUsed, total: memory.heapTotal },
      },
    };
  }
}

async function probe(ask: () => PromiseLike<unknown> | undefined): Promise<Word> {
  const timeout = new Promise<Word>((resolve) => {
    setTimeout(() => resolve("unhealthy"), PROBE_MS).unref();
  });
  const answer = Promise.resolve()
    .then(ask)
    .then((): Word => "healthy")
    .catch((): Word => "unhealthy");
  return Promise.race([answer, timeout]);
}

function systemFigures() {
  const { user, system } = process.cpuUsage();
  return {
    platform: os.platform(),
    nodeVersion: process.version,
    pid: process.pid,
    cpuUsage: { user, system },
  };
}
