import { failure } from "@buzz/api/server";
import { AppError } from "@buzz/domain";
import type { FastifyServerOptions } from "fastify";

type Handler = NonNullable<FastifyServerOptions["clientErrorHandler"]>;

/** Answers what is no HTTP, or more of it than a header may hold, in the envelope too; then hangs up. */
export const answerBrokenRequests =
  (clock: () => Date): Handler =>
  (error, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const body = JSON.stringify(failure(new AppError("VALIDATION_002"), "ko", clock()));
    socket.end(
      [
        "HTTP/1.1 400 Bad Request",
        "content-type: application/json; charset=utf-8",
        `content-length: ${Buffer.byteLength(body)}`,
        "cache-control: no-store",
        "x-content-type-options: nosniff",
        "connection: close",
        "",
        body,
      ].join("\r\n"),
    );
  };
