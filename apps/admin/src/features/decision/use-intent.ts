import { readError } from '@buzz/client';
import { useState } from 'react';

/**
 * Options for the mutation of a command that must not happen twice. Its key stays the same while the outcome is
 * unknown, so that trying again is safe, and changes once the server has answered.
 */
export function useIntent() {
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  return {
    trpc: { context: { idempotencyKey } },
    onSettled: (_data: unknown, error: unknown) => {
      const { status } = readError(error);
      const unknown = error !== null && (status === 0 || status >= 500);
      if (!unknown) setKey(crypto.randomUUID());
    },
  };
}
