import { basename } from "node:path";
import { toAppError } from "@buzz/api/server";
import { openFile } from "@buzz/domain/files";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { ServerDeps } from "../deps.js";
import { anonymousContextOf } from "../plugins/context.js";
import { sendError } from "../plugins/errors.js";
import { logFailure } from "../plugins/failure-log.js";

const text = z.string().optional().catch(undefined);
const linkSchema = z.object({ expires: text, signature: text });

const YEAR_S = 31_536_000;

/**
 * Serves uploads: pictures to everybody, documents by signed link alone. Whatever a file may hold, it runs nothing
 * and is shown as nothing but what it is.
 */
export function fileRoutes(app: FastifyInstance, { domain }: ServerDeps): void {
  app.get<{ Params: { "*": string } }>("/uploads/*", async (request, reply) => {
    request.procedures.push("files.serve");
    const name = request.params["*"];
    try {
      const ctx = anonymousContextOf(domain, request);
      const { kind, bytes, contentType } = await openFile(ctx, {
        name,
        ...linkSchema.parse(request.query),
      });
      const isImage = kind === "image";
      return reply
        .type(contentType)
        .headers({
          "cache-control": isImage ? `public, max-age=${YEAR_S}, immutable` : "private, no-store",
          "content-disposition": `${isImage ? "inline" : "attachment"}; filename="${basename(name)}"`,
          "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
          "x-content-type-options": "nosniff",
        })
        .send(Buffer.from(bytes));
    } catch (cause) {
      const error = toAppError(cause);
      logFailure(request, error, "files.serve");
      return sendError(reply, request, error, domain.clock());
    }
  });
}
