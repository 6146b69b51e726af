import postgres from "postgres";

const causes = function* (error: unknown): Generator<unknown> {
  for (let current = error; current instanceof Error; current = current.cause) yield current;
};

function postgresError(error: unknown): postgres.PostgresError | undefined {
  for (const cause of causes(error)) if (cause instanceof postgres.PostgresError) return cause;
  return undefined;
}

const INTEGRITY_VIOLATION = /^23/;

/** True when Postgres refused a write because of the named constraint or unique index. */
export function isConstraintViolation(error: unknown, constraint: string): boolean {
  const cause = postgresError(error);
  return (
    cause !== undefined &&
    INTEGRITY_VIOLATION.test(cause.code) &&
    cause.constraint_name === constraint
  );
}

/** True when a statement gave up waiting for a lock (`lock_timeout`). */
export const isLockTimeout = (error: unknown): boolean => postgresError(error)?.code === "55P03";

const CONNECTION_CODES = new Set([
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
]);

/** True when the database could not be reached, was closing, or dropped the connection. */
export function isUnreachable(error: unknown): boolean {
  for (const cause of causes(error)) {
    if (cause instanceof Error && "code" in cause && CONNECTION_CODES.has(String(cause.code)))
      return true;
    if (cause instanceof AggregateError && cause.errors.some(isUnreachable)) return true;
  }
  return false;
}
