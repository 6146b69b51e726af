import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useBuzz } from "./provider.js";
import { trpc } from "./trpc.js";

type Options = {
  /** Goes where signing out should end, while one is still signed in. */
  leave?: () => Promise<void>;
};

/**
 * Ends the session on the server when it can be reached, and on this device in any case. Questions on their way are
 * given up first: they would be refused as those of nobody.
 */
export function useSignOut({ leave }: Options = {}): { signOut: () => void; isPending: boolean } {
  const cache = useQueryClient();
  const { store } = useBuzz();
  const { mutate, isPending } = trpc.auth.logout.useMutation({
    onMutate: () => cache.cancelQueries(),
    onSettled: async () => {
      await leave?.();
      store.close();
    },
  });
  const signOut = useCallback(() => mutate(), [mutate]);
  return { signOut, isPending };
}
