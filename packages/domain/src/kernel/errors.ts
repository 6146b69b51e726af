import { type ErrorCode, errorRegistry } from "./error-registry.js";

export { type ErrorCode, errorRegistry };

export type Locale = "ko" | "en";

export type ErrorDetails =
  | { field: string; message: string }[]
  | Record<string, string | number | boolean | null>;

/** The one error type of the domain. `code` decides status, class and public text; `cause` is for the log only. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    readonly details?: ErrorDetails,
    options?: { cause?: unknown },
  ) {
    super(code, options);
  }

  get status(): number {
    return errorRegistry[this.code].status;
  }
}

/** The text people read. */
export const publicMessage = (code: ErrorCode, locale: Locale): string =>
  errorRegistry[code][locale];
