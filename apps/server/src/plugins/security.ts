import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import helmet, { type HelmetOptions } from "helmet";
import type { Env } from "../env.js";
import { REPORTS } from "../transports/policy-reports.js";

/** The name under which the policy finds the address that violations are told to. */
const GROUP = "csp";

const SAFE_METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];

/**
 * Response headers and cross-origin rules: only origins of `CORS_ORIGIN` may read answers.
 *
 * @param headers those of `securityHeaders`.
 */
export async function secure(
  app: FastifyInstance,
  env: Env,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  await app.register(cors, {
    origin: env.CORS_ORIGIN,
    credentials: true,
    methods: SAFE_METHODS,
    allowedHeaders: [
      "authorization",
      "content-type",
      "idempotency-key",
      "accept-language",
      "last-event-id",
      "x-buzz-session",
    ],
    exposedHeaders: ["retry-after", "x-request-id"],
    maxAge: 600,
  });
  app.addHook("onRequest", (_, reply, done) => {
    reply.headers(headers);
    done();
  });
}

/** What every answer carries to protect a browser. */
export function securityHeaders(env: Env): OutgoingHttpHeaders {
  const captcha = env.captcha?.origins ?? [];
  const headers = headersOf({
    frameguard: { action: "deny" },
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'", ...captcha],
        styleSrc: ["'self'", ...captcha],
        frameSrc: ["'self'", ...captcha],
        // Banners and regional contents show pictures of other sites.
        imgSrc: ["'self'", "data:", "blob:", "https:"],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'", "blob:"],
        workerSrc: ["'self'", "blob:"],
        connectSrc: ["'self'", ...captcha],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: env.NODE_ENV === "production" ? [] : null,
        reportUri: [REPORTS],
        reportTo: [GROUP],
      },
    },
  });
  return { ...headers, "reporting-endpoints": `${GROUP}="${REPORTS}"` };
}

/** What Helmet sets is the same for every answer, so it is asked once: per request it costs a twentieth. */
function headersOf(options: HelmetOptions): OutgoingHttpHeaders {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(options)(answer.req, answer, () => {});
  return answer.getHeaders();
}
