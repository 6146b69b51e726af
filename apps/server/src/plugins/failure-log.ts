import type { AppError } from "@buzz/domain";
import { DrizzleQueryError } from "drizzle-orm";
import type { FastifyRequest } from "fastify";

const DATABASE_CODES = new Set(["SERVER_002", "SERVER_003"]);

/** Logs a failure of ours (status 500 and above) with its cause; what callers did wrong is not one. */
export function logFailure(request: FastifyRequest, error: AppError, what: string): void {
  if (error.status < 500) return;
  const category = DATABASE_CODES.has(error.code) ? "database" : "system";
  request.log.error({ category, code: error.code, cause: describeFailure(error.cause) }, what);
}

/**
 * An error as it may be logged. The database's errors carry the values of the statement, people's data among
 * them, in their messages and details: of those only the statement and the names stay.
 */
export function describeFailure(error: unknown): Record<string, unknown> | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = describeFailure(error.cause);
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  if (error instanceof DrizzleQueryError)
    return { name: error.name, query: error.query, frames, cause };
  return {
    name: error.name,
    ...(error.name === "PostgresError" ? {} : { message: error.message }),
    frames,
    ...("code" in error ? { code: error.code } : {}),
    ...("constraint_name" in error ? { constraint: error.constraint_name } : {}),
    cause,
  };
}
