import type { ReadableError } from "@buzz/client";

/** Whether a command that failed like this may have been carried out all the same. */
export const isUnknown = ({ status }: ReadableError) => status === 0 || status >= 500;
