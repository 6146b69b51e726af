import { isUnreachable } from "@buzz/db";
import { AppError, type ErrorDetails } from "@buzz/domain";
import { TRPCError } from "@trpc/server";
import { ZodError, type z } from "zod";

/**
 * Brings whatever a call threw to the registry. Unknown causes keep their error as `cause`, for the log, and
 * lose their text to the caller.
 *
 * @param input the raw input, to tell a missing field from a wrong one.
 */
export function toAppError(error: unknown, input?: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return invalidInput(error, input);
  if (error instanceof TRPCError) return fromTrpc(error, input);
  if (isUnreachable(error)) return new AppError("SERVER_003", undefined, { cause: error });
  if (isDatabaseError(error)) return new AppError("SERVER_002", undefined, { cause: error });
  return new AppError("SERVER_001", undefined, { cause: error });
}

function fromTrpc(error: TRPCError, input: unknown): AppError {
  const { code, cause } = error;
  if (cause instanceof AppError) return cause;
  if (code === "BAD_REQUEST" && cause instanceof ZodError) return invalidInput(cause, input);
  if (code === "NOT_FOUND" || code === "METHOD_NOT_SUPPORTED") return new AppError("ROUTE_001");
  if (code === "PARSE_ERROR" || code === "BAD_REQUEST")
    return new AppError("VALIDATION_002", undefined, { cause: error });
  return toAppError(cause ?? new Error(error.message));
}

function invalidInput(error: ZodError, input: unknown): AppError {
  const issues = error.issues.flatMap(leaves);
  const missing = issues.some((issue) => isMissing(issue, input));
  const contradiction = issues.some((issue) => paramsOf(issue)?.contradiction === true);
  const details: ErrorDetails = issues.map((issue) => ({
    field: issue.path.join("."),
    message: issue.message,
  }));
  if (missing) return new AppError("VALIDATION_001", details);
  return new AppError(contradiction ? "VALIDATION_003" : "VALIDATION_002", details);
}

type Issue = z.core.$ZodIssue;

/** A union tells of its first branch: what a caller most likely meant. */
const leaves = (issue: Issue): Issue[] =>
  issue.code === "invalid_union" && issue.errors[0] !== undefined && issue.errors[0].length > 0
    ? issue.errors[0].map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    : [issue];

function isMissing(issue: Issue, input: unknown): boolean {
  if (paramsOf(issue)?.missing === true) return true;
  if (issue.code !== "invalid_type" && issue.code !== "invalid_value") return false;
  let value = input;
  for (const key of issue.path) {
    if (typeof value !== "object" || value === null) return value === undefined;
    value = Reflect.get(value, key);
  }
  return value === undefined;
}

const paramsOf = (issue: Issue): Record<string, unknown> | undefined =>
  issue.code === "custom" ? issue.params : undefined;

const isDatabaseError = (error: unknown): boolean =>
  error instanceof Error && (error.name === "PostgresError" || isDatabaseError(error.cause));
