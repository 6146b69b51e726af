import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import type { Env } from "../env.js";

const SAFE_METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];

/** Response headers and cross-origin rules: only origins of `CORS_ORIGIN` may read answers. */
export async function secure(app: FastifyInstance, env: Env): Promise<void> {
  await app.register(cors, {
    origin: env.CORS_ORIGIN,
    credentials: true,
    methods: SAFE_METHODS,
    allowedHeaders: ["authorization", "content-type", "idempotency-key", "accept-language"],
    exposedHeaders: ["retry-after", "x-request-id"],
    maxAge: 600,
  });
  await app.register(helmet, {
    frameguard: { action: "deny" },
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        mediaSrc: ["'self'", "blob:"],
        workerSrc: ["'self'", "blob:"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: env.NODE_ENV === "production" ? [] : null,
      },
    },
  });
}
