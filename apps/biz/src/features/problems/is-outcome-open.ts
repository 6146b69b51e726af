import { readError } from "@buzz/client";

/** Whether a failure leaves open what happened: nobody answered, or not about the command itself. */
export function isOutcomeOpen(error: unknown): boolean {
  const { status, code } = readError(error);
  return (
    status < 400 ||
    status >= 500 ||
    status === 401 ||
    status === 429 ||
    code === "CONFLICT_IDEMPOTENCY"
  );
}
