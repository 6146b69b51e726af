import type { CommonRouter } from "@buzz/api";
import { TRPCClientError } from "@trpc/client";

/** What a failed call means to a person. `status` 0: the server was not reached. */
export type ReadableError = {
  status: number;
  code: string | null;
  message: string | null;
  /** Messages by field, for forms. */
  fields: Record<string, string>;
  /** Seconds to wait, when the server asks for it. */
  retryAfter: number | null;
  /** Facts that come with some codes, such as the `status` of BUSINESS_002. */
  details: Readonly<Record<string, string | number | boolean | null>>;
};

const unreached: ReadableError = {
  status: 0,
  code: null,
  message: null,
  fields: {},
  retryAfter: null,
  details: {},
};

export function readError(error: unknown): ReadableError {
  if (!isApiError(error) || !error.data) return unreached;
  const { httpStatus, code, details } = error.data;
  const facts = details && !Array.isArray(details) ? details : {};
  return {
    status: httpStatus,
    code,
    message: error.message,
    fields: Array.isArray(details)
      ? Object.fromEntries(details.map(({ field, message }) => [field, message]))
      : {},
    retryAfter: typeof facts.retryAfter === "number" ? facts.retryAfter : null,
    details: facts,
  };
}

const isApiError = (error: unknown): error is TRPCClientError<CommonRouter> =>
  error instanceof TRPCClientError;
