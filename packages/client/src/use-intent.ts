import { useState } from "react";
import { isUnknown, readError } from "./errors.js";

/**
 * Options for the mutation of a command that must not happen twice, nor later by itself: without network it fails
 * at once. Its key stays the same while the outcome is unknown, so that trying again is safe, and changes once the
 * server has answered.
 */
export function useIntent() {
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  return {
    trpc: { context: { idempotencyKey } },
    onSettled: (_data: unknown, error: unknown) => {
      if (error === null || !isUnknown(readError(error))) setKey(crypto.randomUUID());
    },
  };
}
