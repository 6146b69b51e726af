import { AppError } from "@buzz/domain";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import type { ServerDeps } from "./deps.js";
import { guardAddresses } from "./plugins/address-guard.js";
import { logCaptcha } from "./plugins/captcha-log.js";
import { logChannels } from "./plugins/channel-log.js";
import { chargeUnread } from "./plugins/charge-unread.js";
import { answerErrors, fromFastify, sendError } from "./plugins/errors.js";
import { logLetters } from "./plugins/letter-log.js";
import { countRequests } from "./plugins/request-count.js";
import { logRequests } from "./plugins/request-log.js";
import { secure, securityHeaders } from "./plugins/security.js";
import { answerBrokenRequests } from "./plugins/wire-errors.js";
import { fileRoutes } from "./transports/files.js";
import { healthRoutes } from "./transports/health.js";
import { imageRoutes } from "./transports/images.js";
import { liveConnections } from "./transports/live-connection.js";
import { metricsRoute } from "./transports/metrics.js";
import { oidcRoutes } from "./transports/oidc.js";
import { apiDocs } from "./transports/openapi.js";
import { policyReports } from "./transports/policy-reports.js";
import { restTransport } from "./transports/rest.js";
import { settlementFileRoute } from "./transports/settlement-files.js";
import { streamRoute } from "./transports/stream.js";
import { trpcTransport } from "./transports/trpc.js";
import { uploadTransport } from "./transports/uploads.js";
import { appOf, webApps } from "./transports/web.js";
import { version } from "./version.js";

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** Where log lines go; standard output unless told otherwise. */
type LogStream = { write(line: string): void };

/** Builds the whole server without listening; tests inject requests into it. */
export async function buildApp(deps: ServerDeps, logStream?: LogStream): Promise<FastifyInstance> {
  const { env, domain } = deps;
  const headers = securityHeaders(env);
  const app = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    routerOptions: { maxParamLength: 2_000, ignoreTrailingSlash: true },
    trustProxy: env.TRUST_PROXY.length > 0 ? env.TRUST_PROXY : false,
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }),
    logger: {
      level: env.LOG_LEVEL,
      redact: ["req.headers.authorization", "req.headers.cookie"],
      ...(logStream === undefined ? {} : { stream: logStream }),
    },
    // Addresses that cannot be read pass no hook.
    clientErrorHandler: answerBrokenRequests(domain.clock),
    frameworkErrors: async (error, request, reply) => {
      const refusal = await chargeUnread(deps, request, () => ["general"], fromFastify(error));
      reply.headers({ ...headers, "x-request-id": request.id, "cache-control": "no-store" });
      sendError(reply, request, refusal, domain.clock());
    },
  });
  answerErrors(app, domain.clock);
  logRequests(app);
  logLetters(app, deps);
  logChannels(app, deps);
  logCaptcha(app, deps);
  countRequests(app, domain);
  await secure(app, env, headers);
  guardAddresses(app, deps);
  let closing = false;
  app.addHook("preClose", async () => {
    closing = true;
  });
  app.addHook("onSend", async (request, reply) => {
    // A connection kept alive after its last answer would hold up the close.
    if (closing) reply.header("connection", "close");
    reply.header("x-request-id", request.id);
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
  });

  // Bodies are read by the transports alone: an unknown address is unknown whatever was sent to it.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));

  const connect = liveConnections(app, deps);
  healthRoutes(app, deps);
  metricsRoute(app, deps);
  app.get("/.well-known/jwks.json", () => domain.tokenKeys.jwks);
  await app.register((scope) => trpcTransport(scope, deps, connect), { prefix: "/trpc" });
  await app.register((scope) => restTransport(scope, deps), { prefix: "/api" });
  await app.register(async (scope) => imageRoutes(scope, deps), { prefix: "/api" });
  await app.register(async (scope) => oidcRoutes(scope, deps), { prefix: "/api" });
  await app.register(async (scope) => policyReports(scope, deps), { prefix: "/api" });
  await app.register(async (scope) => settlementFileRoute(scope, deps), { prefix: "/api" });
  await app.register(async (scope) => streamRoute(scope, deps, connect), { prefix: "/api" });
  await app.register((scope) => uploadTransport(scope, deps), { prefix: "/api" });
  fileRoutes(app, deps);
  await apiDocs(app, version);

  const { WEB_DIST } = env;
  if (WEB_DIST !== undefined) await webApps(app, WEB_DIST);
  app.setNotFoundHandler((request, reply) => {
    const page =
      WEB_DIST === undefined || request.method !== "GET" ? undefined : appOf(request.url);
    if (page !== undefined && request.headers.accept?.includes("text/html"))
      return reply
        .header("cache-control", "no-cache")
        .sendFile("index.html", `${WEB_DIST}/${page}/dist`);
    return sendError(reply, request, new AppError("ROUTE_001"), domain.clock());
  });
  return app;
}
