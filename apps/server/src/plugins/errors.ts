import { failure, toAppError } from "@buzz/api/server";
import { AppError } from "@buzz/domain";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { localeOf } from "./context.js";
import { logFailure } from "./failure-log.js";

/** Answers every error that no transport has answered, in the envelope. */
export function answerErrors(app: FastifyInstance, clock: () => Date): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = fromFastify(error);
    logFailure(request, known, "request failed");
    return sendError(reply, request, known, clock());
  });
}

export function sendError(
  reply: FastifyReply,
  request: FastifyRequest,
  error: AppError,
  at: Date,
): FastifyReply {
  const retryAfter = retryAfterOf(error);
  if (retryAfter !== undefined) reply.header("retry-after", retryAfter);
  return reply.code(error.status).send(failure(error, localeOf(request), at));
}

/** Seconds for the Retry-After header, when the error asks for a pause. */
export const retryAfterOf = ({ details }: AppError): number | undefined =>
  details !== undefined && !Array.isArray(details) && typeof details.retryAfter === "number"
    ? details.retryAfter
    : undefined;

export function fromFastify(error: FastifyError): AppError {
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") return new AppError("VALIDATION_005");
  if (error.code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return new AppError("VALIDATION_006");
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new AppError("VALIDATION_002", undefined, { cause: error });
  return toAppError(error);
}
