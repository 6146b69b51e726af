import { useCallback } from "react";
import { useBuzz } from "./provider.js";
import { trpc } from "./trpc.js";
import { useLeaving } from "./use-leaving.js";

type Options = {
  /** Goes where signing out should end, while one is still signed in. */
  leave?: () => Promise<void>;
};

/**
 * Ends the session on the server when it can be reached, and on this device in any case.
 */
export function useSignOut({ leave }: Options = {}): { signOut: () => void; isPending: boolean } {
  const { begin } = useLeaving();
  const { store } = useBuzz();
  const { mutate, isPending } = trpc.auth.logout.useMutation({
    onMutate: begin,
    onSettled: async () => {
      await leave?.();
      store.close();
    },
  });
  const signOut = useCallback(() => mutate(), [mutate]);
  return { signOut, isPending };
}
