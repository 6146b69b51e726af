import { readError } from "@buzz/client";
import { useState } from "react";

/**
 * Options for the mutation of a command that must not happen twice. Its key stays the same while the outcome is
 * unknown, so that trying again is safe, and changes once the server has answered.
 */
export function useIntent() {
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  return {
    trpc: { context: { idempotencyKey } },
    onSettled: (_data: unknown, error: unknown) => {
      if (error === null || !isOpen(error)) setKey(crypto.randomUUID());
    },
  };
}

/** Whether the server may have done it without telling us. */
function isOpen(error: unknown): boolean {
  const { status } = readError(error);
  return status === 0 || status >= 500;
}
