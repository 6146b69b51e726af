import type { CommonRouter, ErrorDetails } from "@buzz/api";
import { TRPCClientError } from "@trpc/client";
import { RestError } from "./rest.js";

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
  const answer = answerOf(error);
  if (answer === null) return unreached;
  const { status, code, message, details } = answer;
  const facts = details && !Array.isArray(details) ? details : {};
  return {
    status,
    code,
    message,
    fields: Array.isArray(details)
      ? Object.fromEntries(details.map((wrong) => [wrong.field, wrong.message]))
      : {},
    retryAfter: typeof facts.retryAfter === "number" ? facts.retryAfter : null,
    details: facts,
  };
}

/** Whether a command that failed like this may have been carried out all the same. */
export const isUnknown = ({ status }: ReadableError): boolean => status === 0 || status >= 500;

type Answer = Pick<ReadableError, "status" | "code" | "message"> & {
  details: ErrorDetails | undefined;
};

/** What the server said; null when it was not reached. */
function answerOf(error: unknown): Answer | null {
  if (error instanceof RestError) return { ...error, message: error.code && error.message };
  if (!isApiError(error)) return null;
  if (!error.data) return error.cause === undefined ? null : answerOf(error.cause);
  const { httpStatus, code, details } = error.data;
  return { status: httpStatus, code, message: error.message, details };
}

const isApiError = (error: unknown): error is TRPCClientError<CommonRouter> =>
  error instanceof TRPCClientError;
